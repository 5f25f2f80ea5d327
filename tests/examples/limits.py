# SPDX-License-Identifier: EUPL-1.2
"""Every limit of age and of weeks in the knowledge base, reckoned by hand from the words of the source.

One child, expected and born on 15 January 2026. Each line gives the days on which the state turns, and what it turns
into. Nothing is met before the first of them, unless the limit is met from a `WISH` for a child on, from the start of a
`PREGNANCY` on, or stays `OTHERWISE` open because something besides time can meet it.

"Tot" ends on the birthday itself, "tot en met … jaar" a year later, "tot en met … maanden" leaves a month open after
its day, a dash leaves a year (or month) open, and half a month leaves its two middle days open.
"""

from datetime import date

DAY_OF_BIRTH = date(2026, 1, 15)

MET, OPEN, NOT_MET = "met", "unknown", "not-met"

WISH, PREGNANCY, OTHERWISE = "wish", "pregnancy", "otherwise"

Turns = tuple[tuple[str, str], ...]

PREGNANT: Turns = ((PREGNANCY, MET), ("2026-01-15", NOT_MET))
FROM_PREGNANCY: Turns = ((PREGNANCY, MET),)
UNTIL_THREE_MONTHS: Turns = ((WISH, MET), ("2026-04-16", OPEN), ("2026-05-15", NOT_MET))
FROM_16_WEEKS: Turns = (("2025-07-31", MET), ("2026-01-15", NOT_MET))
FROM_20_WEEKS: Turns = (("2025-08-28", MET), ("2026-01-15", NOT_MET))
FROM_28_WEEKS: Turns = (("2025-10-23", MET), ("2026-01-15", NOT_MET))
BORN: Turns = (("2026-01-15", MET),)
FIRST_YEAR: Turns = (("2026-01-15", MET), ("2027-01-15", NOT_MET))
TWO_TO_SIXTEEN: Turns = (("2028-01-15", MET), ("2042-01-15", NOT_MET))
THROUGH_TWELVE_MONTHS: Turns = ((PREGNANCY, MET), ("2027-01-16", OPEN), ("2027-02-15", NOT_MET))
BEFORE_TWELVE_MONTHS: Turns = ((PREGNANCY, MET), ("2027-01-15", NOT_MET))
UNTIL_FIRST_BIRTHDAY: Turns = ((PREGNANCY, MET), ("2027-01-15", OPEN), ("2027-02-15", NOT_MET))

LIMITS: dict[str, Turns] = {
    # The whole pregnancy: 003:26 and 004:1178-1179, 003:35, 001:114-115, 002:6, 003:61.
    "voorzorg#pregnant": PREGNANT,
    "centering-pregnancy#pregnant": PREGNANT,
    "bewust-zwanger-app#pregnant": PREGNANT,
    "hechting-goede-start#during-pregnancy": PREGNANT,
    "prenatal-home-visits#expecting": PREGNANT,
    "prenatal-home-visit-steps#expecting": PREGNANT,
    # The same in 004:991-998, 004:1077, 004:1528-1530.
    "centering-online-eritrean#expecting": PREGNANT,
    "zwanger-en-dan#expecting": PREGNANT,
    "doula#before-birth": PREGNANT,
    # From pregnancy on: 004:1523-1525, 004:1549. "-9 maanden tot en met 4 jaar" (004:1089-1090).
    "raster-jonge-moeders#time": FROM_PREGNANCY,
    "vrouwencoach#time": FROM_PREGNANCY,
    # Training in pregnancy and recovery (004:121), "jonge (aanstaande) moeders" (004:185), and a heading that says
    # expectant where its text has that in brackets (004:173-179).
    "dit-is-floor#time": FROM_PREGNANCY,
    "tienermoeders-nl#time": FROM_PREGNANCY,
    "fiom-young-parents#time": ((PREGNANCY, MET), ("2026-01-15", OPEN)),
    # "Van kinderwens, zwangerschap tot ouderschap" beside "rondom zwangerschap" (004:98-103), and "toekomstige" beside
    # "nieuwe" (004:107-109), which is a judgement.
    "me-mam#phase": ((WISH, MET), ("2026-01-15", OPEN)),
    "mentaal-klaar-voor-je-baby#future-or-new": ((OTHERWISE, OPEN), (PREGNANCY, MET), ("2026-01-15", OPEN)),
    "meeleefgezin#age": ((PREGNANCY, MET), ("2031-01-15", NOT_MET)),
    # "kinderwens … tot en met dat de baby 3 maand oud is" (004:1019-1021, 1055-1056), and preparing (004:961-962).
    "pop-poli#time": UNTIL_THREE_MONTHS,
    "poli-psychiatrie-zwangerschap#time": UNTIL_THREE_MONTHS,
    "roze-wolk-module#time": UNTIL_THREE_MONTHS,
    "bevallen-en-dan#time": UNTIL_THREE_MONTHS,
    "partner-evening#time": UNTIL_THREE_MONTHS,
    "kinderwens-poli#time": ((WISH, MET), (PREGNANCY, OPEN), ("2026-05-15", NOT_MET)),
    "kinderwens-poli#time/name-and-consult": ((WISH, MET), (PREGNANCY, NOT_MET)),
    "kinderwens-poli#time/target-group": UNTIL_THREE_MONTHS,
    "klaar-voor-een-baby#before-birth": ((WISH, MET), ("2026-01-15", NOT_MET)),
    # "vanaf 16 weken" (003:24), "vanaf 20 weken" (003:32-33), "vanaf 28 weken" (004:1227).
    "stevig-ouderschap#weeks": FROM_16_WEEKS,
    "zbk#weeks": FROM_20_WEEKS,
    "zbk-short#weeks": FROM_20_WEEKS,
    "een-kindje-krijgen#weeks": FROM_20_WEEKS,
    "voorzorg-2#weeks": FROM_28_WEEKS,
    # Without any age: 003:41, 003:51-52, and the card about a child that is there (001:155).
    "baby-carrying#born": BORN,
    "carrying-consultant#born": BORN,
    "pactum-jeugdhulp#parents": BORN,
    "card-reasons-for-referral#born": BORN,
    # "pasgeboren baby tot 1 jaar" (001:394).
    "one-conversation-model#age": FIRST_YEAR,
    "one-conversation#age": FIRST_YEAR,
    "talk-about-signals#first-year": FIRST_YEAR,
    # "in het eerste half jaar" (001:435), "8 weken" (001:257): a day of eight weeks, and six days that are open.
    "register-dimensions#first-half-year": (("2026-01-15", MET), ("2026-07-15", NOT_MET)),
    "samen-starten-eight-weeks#at-eight-weeks": (("2026-03-12", MET), ("2026-03-13", OPEN), ("2026-03-19", NOT_MET)),
    # "tot 4 jaar" (001:338) wins over "0 tot 4" said elsewhere in the same sense.
    "k-vht#age": (("2026-01-15", MET), ("2030-01-15", NOT_MET)),
    # "tot en met 12 maanden" (004:1425-1426).
    "ouder-baby-interventie#age": (("2026-01-15", MET), ("2027-01-16", OPEN), ("2027-02-15", NOT_MET)),
    # "0-4 jaar" (004:1891-1892), "0-12 jaar" (003:63), "0 tot en met 5 jaar" (000:11).
    "pipa#age/now": (("2026-01-15", MET), ("2030-01-15", OPEN), ("2031-01-15", NOT_MET)),
    "pipa#age": (("2026-01-15", MET), ("2030-01-15", OPEN)),
    "theraplay#age": (("2026-01-15", MET), ("2038-01-15", OPEN), ("2039-01-15", NOT_MET)),
    "zing-en-groei#age": (("2026-01-15", MET), ("2032-01-15", NOT_MET)),
    # "van twee tot zestien jaar" (003:19), "2 jaar en ouder" (004:1223).
    "triple-p-4#age": TWO_TO_SIXTEEN,
    "triple-p-5#age": TWO_TO_SIXTEEN,
    "voorzorg-verder#age": (("2028-01-15", MET),),
    # "0 tot 2 jaar" (004:1566-1567), "1 tot 2 jaar" (004:1489-1490), "tot 18 maanden" (004:1372).
    "baby-iog#age": (("2026-01-15", MET), ("2028-01-15", NOT_MET)),
    "dreumestijd#age": (("2027-01-15", MET), ("2028-01-15", NOT_MET)),
    "mim#age": (("2026-01-15", MET), ("2027-07-15", NOT_MET)),
    # "0 – 4 jaar" (004:1399).
    "cuddle-and-care#age": (("2026-01-15", MET), ("2030-01-15", OPEN), ("2031-01-15", NOT_MET)),
    # "minimaal 1 kind onder de 7 jaar" (004:1585-1586), "één of meerdere kinderen … 0-23 jaar" (004:1621-1623).
    "home-start#child-under-seven": ((OTHERWISE, OPEN), ("2026-01-15", MET), ("2033-01-15", OPEN)),
    "coach-je-kind#age": ((OTHERWISE, OPEN), ("2026-01-15", MET), ("2049-01-15", OPEN)),
    # "0-19 jaar" (004:539), "0 tot 18 jaar" (004:548) and "tot 18 jaar" (004:2716-2718), of any child of the family.
    "reset#age": ((OTHERWISE, OPEN), ("2026-01-15", MET), ("2045-01-15", OPEN)),
    "gezin-centraal#age": ((OTHERWISE, OPEN), ("2026-01-15", MET), ("2044-01-15", OPEN)),
    "oudersinc#age": ((OTHERWISE, OPEN), ("2026-01-15", MET), ("2044-01-15", OPEN)),
    # "in de eerste drie maanden" (004:2550), of the help or of the hard start.
    "kuipers-one#age": (("2026-01-15", MET), ("2026-04-15", OPEN)),
    "kuipers-one#age/help-then": (("2026-01-15", MET), ("2026-04-15", NOT_MET)),
    # "tijdens de zwangerschap" (004:675-676).
    "vroeg-erbij-prenatal-support#pregnant": PREGNANT,
    # From pregnancy on, to be registered until two weeks after birth (004:2333-2335).
    "mamakits#time": FROM_PREGNANCY,
    "als-roze-wolken-donderen#time": FROM_PREGNANCY,
    "moeders-van-rotterdam#time": ((PREGNANCY, MET), ("2026-01-29", NOT_MET)),
    # "zwanger … of moeder … thuiswonende kinderen" (004:2005-2008), moeders (004:2251).
    "memosa#pregnant-or-mother": ((OTHERWISE, OPEN), (PREGNANCY, MET), ("2026-01-15", OPEN)),
    "droommoeders#has-child": ((OTHERWISE, OPEN), ("2026-01-15", MET)),
    # "2-5 jaar" (004:1772-1773), "2-10 jaar" (004:1664-1665), "2- 7 jaar" (004:1869), "1-18 jaar" (004:1980-1981).
    "basic-trust#age": (("2028-01-15", MET), ("2031-01-15", OPEN), ("2032-01-15", NOT_MET)),
    "betere-start#age": ((OTHERWISE, OPEN), ("2028-01-15", MET), ("2036-01-15", OPEN)),
    "pcit#age": (("2028-01-15", MET), ("2033-01-15", OPEN), ("2034-01-15", NOT_MET)),
    "kopop-ouders#age": ((OTHERWISE, OPEN), ("2027-01-15", MET), ("2044-01-15", OPEN)),
    # "0- 18 jaar" (004:1951-1952), "0-21 jaar" (004:2040), "tot 18 jaar" (004:1903).
    "bureau-basiszorg#age": ((OTHERWISE, OPEN), ("2026-01-15", MET), ("2044-01-15", OPEN)),
    "ouderkracht#age": (("2026-01-15", MET), ("2047-01-15", OPEN), ("2048-01-15", NOT_MET)),
    "itgg#age": (("2026-01-15", MET), ("2044-01-15", NOT_MET)),
    # "9 maand tot 6 jaar" (004:1711), "1,5 tot en met 7 jaar" (004:1734-1735).
    "nika#age": (("2026-10-15", MET), ("2032-01-15", NOT_MET)),
    "spel-aan-huis#age": (("2027-07-15", MET), ("2034-01-15", NOT_MET)),
    # "tussen de 3 en 15 maanden" (004:2232-2233).
    "moeder-babygroep-overvecht#age": (("2026-04-15", MET), ("2027-04-15", OPEN), ("2027-05-15", NOT_MET)),
    # "vanaf 4 weken tot 1 jaar" (001:9), "vanaf geboorte" (004:1302), which is silent on the end.
    "centering-parenting#age": (("2026-01-15", OPEN), ("2026-02-12", MET), ("2027-01-15", NOT_MET)),
    "centering-parenting#age/annex": (("2026-02-12", MET), ("2027-01-15", NOT_MET)),
    "centering-parenting#age/region": (("2026-01-15", MET),),
    # "tot en met 12 maanden" (002:3) and "tot 12 maanden" (002:7).
    "hechting-goede-start#baby-age": (("2026-01-15", MET), ("2027-01-15", OPEN), ("2027-02-15", NOT_MET)),
    "hechting-goede-start#baby-age/introduction": (
        ("2026-01-15", MET),
        ("2027-01-16", OPEN),
        ("2027-02-15", NOT_MET),
    ),
    "hechting-goede-start#baby-age/target-group": (("2026-01-15", MET), ("2027-01-15", NOT_MET)),
    # "1,5 – 6 maand" and "van zes weken tot negen maanden" (both 003:34), "0 – 9 maanden" (001:357).
    "shantala#age": (("2026-01-15", OPEN), ("2026-03-03", MET), ("2026-07-15", OPEN), ("2026-11-15", NOT_MET)),
    "shantala#age/guideline-heading": (
        ("2026-03-01", OPEN),
        ("2026-03-03", MET),
        ("2026-07-15", OPEN),
        ("2026-08-15", NOT_MET),
    ),
    "shantala#age/guideline-text": (("2026-02-26", MET), ("2026-10-15", NOT_MET)),
    "shantala#age/annex-heading": (("2026-01-15", MET), ("2026-10-15", OPEN), ("2026-11-15", NOT_MET)),
    # "0-2 jaar" (003:23), "tot 2,5 jaar" (001:295), "tussen zes weken en twee jaar" (004:1465-1466).
    "stevig-ouderschap#postnatal-age": (
        ("2026-01-15", OPEN),
        ("2026-02-26", MET),
        ("2028-01-15", OPEN),
        ("2029-01-15", NOT_MET),
    ),
    "stevig-ouderschap#postnatal-age/guideline": (
        ("2026-01-15", MET),
        ("2028-01-15", OPEN),
        ("2029-01-15", NOT_MET),
    ),
    # Silent on the start, so that nothing before its end is against it.
    "stevig-ouderschap#postnatal-age/annex": (("2026-01-15", MET), ("2028-07-15", NOT_MET)),
    "stevig-ouderschap#postnatal-age/region": (("2026-02-26", MET), ("2028-01-15", OPEN), ("2029-01-15", NOT_MET)),
    # "1-6 jaar" (003:13), "1 tot en met 6 jaar" (001:318), "1 tot en met 3 jaar" (001:326), "tot 6 jaar" (004:1834).
    "vipp-sd#age": (("2027-01-15", MET), ("2030-01-15", OPEN), ("2033-01-15", NOT_MET)),
    "vipp-sd#age/guideline": (("2027-01-15", MET), ("2032-01-15", OPEN), ("2033-01-15", NOT_MET)),
    "vipp-sd#age/annex-heading": (("2027-01-15", MET), ("2033-01-15", NOT_MET)),
    "vipp-sd#age/annex-text": (("2027-01-15", MET), ("2030-01-15", NOT_MET)),
    "vipp-sd#age/region": (("2026-01-15", MET), ("2032-01-15", NOT_MET)),
    # How professionals work: selection (001:295-296, 004:1178-1179, 002:3 and 002:6-7, 000:11).
    "stevig-ouderschap-before-birth#weeks": FROM_16_WEEKS,
    "stevig-ouderschap-after-birth#until-two-and-a-half": (("2026-01-15", MET), ("2028-07-15", NOT_MET)),
    "voorzorg-consult#expecting-voorzorg": PREGNANT,
    "hechting-goede-start-registration#time": UNTIL_FIRST_BIRTHDAY,
    "hechting-goede-start-registration#time/introduction": THROUGH_TWELVE_MONTHS,
    "hechting-goede-start-registration#time/target-group": BEFORE_TWELVE_MONTHS,
    # A pregnant woman who feels vulnerable (002:6), parents with a baby for other reasons (002:7-9).
    "hechting-goede-start-registration#reasons": ((PREGNANCY, OPEN),),
    "zing-en-groei-referral#through-five": (("2026-01-15", MET), ("2032-01-15", NOT_MET)),
    # Who carries it out: "1-6 jaar" (003:13), "van nul tot vier jaar" (003:15), from 16 weeks to two and a half years
    # (001:295-296), 004:1178-1179, 002:3 and 002:6-7, "vanaf 20 weken" (001:39-40), "tot 18 maanden" (004:1372),
    # "in de eerste drie maanden" (004:2550), "tot 1 jaar" (001:394).
    "who-carries-out-vipp-sd#age-vipp-sd": (("2027-01-15", MET), ("2032-01-15", OPEN), ("2033-01-15", NOT_MET)),
    "who-carries-out-k-vht#age-k-vht": (("2026-01-15", MET), ("2030-01-15", NOT_MET)),
    "who-carries-out-stevig-ouderschap#time-stevig-ouderschap": (("2025-07-31", MET), ("2028-07-15", NOT_MET)),
    "who-carries-out-voorzorg#pregnant-voorzorg": PREGNANT,
    "who-carries-out-hechting-goede-start#until-first-birthday": UNTIL_FIRST_BIRTHDAY,
    "who-carries-out-hechting-goede-start#until-first-birthday/introduction": THROUGH_TWELVE_MONTHS,
    "who-carries-out-hechting-goede-start#until-first-birthday/target-group": BEFORE_TWELVE_MONTHS,
    "who-carries-out-hechting-goede-start#vulnerable-or-uneasy": ((PREGNANCY, OPEN),),
    "who-carries-out-zbk#from-twenty-weeks": FROM_20_WEEKS,
    "who-carries-out-mim#under-eighteen-months": (("2026-01-15", MET), ("2027-07-15", NOT_MET)),
    "who-carries-out-kuipers-one#first-three-months": (("2026-01-15", MET), ("2026-04-15", OPEN)),
    "who-carries-out-kuipers-one#first-three-months/help-then": (("2026-01-15", MET), ("2026-04-15", NOT_MET)),
    "kuipers-refers-on#kuipers-age": FIRST_YEAR,
    # Carrying has no limit but birth (003:43, 003:52).
    "carry-safely#born-already": BORN,
    "carrying-advice#child-is-there": BORN,
    # Sizes of groups (001:9, 004:2232-2233, 004:2398-2399), and what is not recognised (003:19).
    "group-size-centering-parenting#age-centering": (("2026-02-12", MET), ("2027-01-15", NOT_MET)),
    "group-size-overvecht#age-overvecht": (("2026-04-15", MET), ("2027-04-15", OPEN), ("2027-05-15", NOT_MET)),
    "group-size-als-roze-wolken-donderen#expecting-or-mother": FROM_PREGNANCY,
    "triple-p-online-not-recognised#two-to-sixteen": TWO_TO_SIXTEEN,
}
