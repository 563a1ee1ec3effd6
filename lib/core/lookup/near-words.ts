/** Words that ask for the same thing, in groups: a query may use another one than the statement or its plain words do. */
const GROUPS = `
  agreement accord deal pact treaty arrangement
  aid assistance help support backing
  ask request propose proposal suggest initiative
  attack assault violence
  barrier obstacle hurdle
  big large huge major
  border frontier boundary
  build construct construction erect
  business company companies firm enterprise corporation entrepreneur
  buy purchase import acquire
  capital city
  car automobile vehicle
  chief head leader boss
  child children kid youth young youngsters
  clean green renewable eco
  cooperation collaboration partnership together joint jointly
  country nation state
  crime criminal offence
  culture cultural art arts
  danger threat risk hazard
  declare announce proclaim
  digital electronic online internet web
  disease illness epidemic sickness
  doctor medic physician medical
  drug narcotics
  economy economic economics
  education teaching schooling learning
  enter entry admission access
  environment ecology ecological nature
  exchange swap
  exhibition expo fair show
  expand grow increase boost raise widen
  factory plant works
  farm farming agriculture agricultural agrarian
  fight combat counter struggle battle against
  food nutrition meal
  forbid ban prohibit
  friend friendly friendship
  future destiny fate
  goods products merchandise wares
  government cabinet authorities
  health healthcare medical
  important significance matter mattered importance meaning
  industry industrial manufacturing production
  invite invitation guest
  journey trip travel visit come coming
  law legal legislation
  lorry truck
  make produce production manufacture manufacturing
  medicine drug pharmaceutical medication
  meeting talks summit session gathering conference
  metal ore mineral
  military army defence defense armed
  money funds finance financial funding cash
  museum gallery
  negotiations talks bargaining
  neighbour neighbouring neighbor bordering nearby
  old ancient historic
  parliament lawmakers deputies mps legislators
  peace peaceful calm
  people persons citizens nationals
  plan programme program roadmap strategy
  police policing
  poor poverty
  port harbour sea
  power energy electricity
  praise applaud commend welcome
  president leader
  protect protection conserve conservation preserve
  quick fast soon rapid speed accelerate
  railway railroad rail train
  reject oppose refuse opposition
  research study science scientific
  road highway motorway
  rule rules regulation regulate governance
  safe safety security secure
  school university college institute
  sell export sale
  share sharing exchange
  ship vessel boat
  sign signed signing signature
  simple simplified simplify easier easy facilitation
  soldier troops army
  stop end halt prevent prevention
  student pupil
  sun solar
  swear promise pledge commit
  tariff duty duties customs
  teacher professor
  technology tech technological
  terror terrorism terrorist
  tourist traveller visitor holidaymaker
  town city
  trade commerce trading
  training drill drills exercise exercises
  unite unity solidarity
  vaccine jab shot vaccination
  warm hot heat warming
  water river rivers
  weapon arms guns gun
  wind windmill turbine
  world global international
`;

const near = findNear(GROUPS);

/** Words that may stand for a word in a query; none for most. */
export function findNearWords(word: string): readonly string[] {
  return near.get(word) ?? [];
}

function findNear(groups: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const group of groups.trim().split('\n')) {
    const words = group.trim().split(' ');
    for (const word of words) found.set(word, [...(found.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
  return found;
}
