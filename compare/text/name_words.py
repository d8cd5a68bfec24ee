"""Words that tell names apart: titles before a person, nouns that make a body or a place, words of origin."""

from __future__ import annotations

from compare.text.numerals import NUMBER_WORDS

# Titles and offices that stand before a person's name and are no part of it (lower case, no full stop).
TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess emperor sultan pope
    patriarch cardinal archbishop bishop father sister brother rabbi imam ayatollah sheikh rev reverend saint
    gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl corporal pvt private adm
    admiral cmdr commander sen senator rep reps sens representative congressman congresswoman gov governor
    mayor councillor councilor councilman councilwoman cllr mp mep judge justice magistrate sheriff marshal
    constable officer detective inspector superintendent agent ambassador envoy president chancellor premier
    minister secretary speaker leader whip chief director chairman chairwoman chair chairperson commissioner
    attorney prosecutor ombudsman spokesman spokeswoman coach ceo editor-in-chief historian treasurer counsel
    adviser advisor publisher editor candidate nominee challenger co-chairman undersecretary comptroller
    deputy vice ex-president vice-president
    """.split()
)
# Titles that are names too when a body follows: General Motors, Justice Department.
NOT_TITLES_BEFORE = frozenset(
    """
    motors electric assembly mills dynamics election elections staff services secretary department departments
    council office committee house party court ministry board county city street day square league society
    university college school hospital club union commission center centre act bank church museum hotel island
    islands river palace cross prize
    """.split()
)
# Offices with "of" that stand before a person's name.
OFFICE_OF = (
    r"(?:Secretary|Minister|Director|Chief|Speaker|Under ?[Ss]ecretary|Leader)(?: General)? of (?:the )?"
    r"(?:State|Defen[cs]e|Energy|Education|Labor|Commerce|Agriculture|Transportation|Interior|Treasury|Veterans Affairs"
    r"|Homeland Security|Health and Human Services|Housing and Urban Development|National Intelligence|Foreign Affairs"
    r"|Staff|Police|House|Commons)"
)

# Nouns that make the words before or after them a body, a place or a work, never a person.
BODY_NOUNS = frozenset(
    """
    department ministry committee council university center centre institute bureau court house bank board
    commission party union federation congress association society academy office agency league organization
    organisation republic kingdom church museum school college hospital club company corporation corp inc ltd
    group fund foundation service services administration authority parliament assembly senate army navy force
    forces police guard corps tower square palace bridge airport station street avenue road park hall prison
    camp river lake mountain mount island islands city county state states province region district territory
    ocean sea bay gulf peninsula cemetery mausoleum memorial monument stone wall day act treaty accord
    agreement conference summit project press news times post journal gazette tribune herald magazine war
    revolution speech code amendment bill law plan program programme policy award prize cup games series team
    """.split()
)
# First words of places whose last word is another place: West Virginia is not Virginia.
PLACE_OPENERS = frozenset(
    """
    new north south east west northern southern eastern western central upper lower greater great saint st san
    santa los las el fort port mount lake cape papua equatorial inner outer little united
    """.split()
)
# Words that join the parts of one name.
PARTICLES = frozenset("van von de der den del della di da du la le el al bin ibn ben ter ten dos das y e zu".split())

# Nationalities, creeds and parties: adjectives or groups of people, which name no one thing.
_ORIGINS = """
    soviet american french german greek dutch czech swiss thai iraqi israeli pakistani afghan bangladeshi
    british english scottish welsh irish spanish polish turkish danish finnish swedish norwegian icelandic
    chinese japanese vietnamese portuguese lebanese sudanese taiwanese burmese maltese congolese russian
    ukrainian belarusian georgian armenian italian european african asian australian canadian mexican
    brazilian colombian venezuelan chilean peruvian cuban haitian indian indonesian malaysian iranian syrian
    jordanian egyptian libyan tunisian moroccan algerian nigerian kenyan ethiopian somali saudi yemeni qatari
    kuwaiti emirati kurdish arab palestinian jewish muslim islamic islamist christian catholic protestant
    orthodox buddhist hindu sikh republican democrat democratic communist socialist liberal conservative
    labour tory marxist leninist stalinist bolshevik hispanic latino latina black white native western eastern
    northern southern romanian hungarian bulgarian serbian croatian bosnian albanian austrian belgian latvian
    lithuanian estonian slovak slovenian kazakh uzbek chechen tatar californian texan zionist nazi fascist
    anglican mormon baptist evangelical korean north-korean latin bolshevik briton swede dane turk kurd jew
    frenchman englishman pole finn spaniard serb croat greek
"""
ORIGINS = frozenset(_ORIGINS.split()) | frozenset(f"{word}s" for word in _ORIGINS.split())

# Capitalised, yet no name: pronoun, abbreviations of kinds of things, American states after a town.
NOT_NAMES = frozenset(
    """
    i i'm i've i'd i'll ok tv dvd cd dna ceo cfo pm am id iq hiv aids pdf usb gps it ai pr ph.d phd internet
    web god tweet conn fla calif ky mass pa va wash wis ill ind mich minn miss mo mont neb nev okla ore tenn
    tex vt wyo ariz ark colo del ga kan la md n.c n.d n.h n.j n.m n.y r.i s.c s.d w.va ala monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec
    """.split()
)
# Months that are also surnames; after a first name they belong to it.
MONTH_SURNAMES = frozenset("may march august april june".split())
# Words that open a sentence before a name and are no part of it, beside the function words.
OPENERS = NUMBER_WORDS | frozenset(
    """
    today yesterday tomorrow earlier later meanwhile however moreover still instead thus hence then former
    formerly despite following according like unlike amid since given even perhaps maybe yes no please under
    over last next first second many several few rather indeed
    also asked told citing critics supporters recently dear mere early late
    """.split()
)
# Other names of one place, as newsrooms write them.
SAME_PLACES = (
    ("us", "usa", "united states", "united states of america", "america"),
    ("uk", "united kingdom", "britain", "great britain"),
    ("ussr", "soviet union"),
    ("eu", "european union"),
    ("un", "united nations"),
    ("uae", "united arab emirates"),
)
# Short forms of first names whose first letter differs from the long form's.
NICKNAMES = {
    "bill": "william",
    "bob": "robert",
    "dick": "richard",
    "ted": "edward",
    "peggy": "margaret",
    "jack": "john",
    "tony": "anthony",
    "liz": "elizabeth",
    "beth": "elizabeth",
    "hank": "henry",
    "chuck": "charles",
    "jim": "james",
}
