// SPDX-License-Identifier: EUPL-1.2
// Script of the pages around the first one; each of them works without it.
