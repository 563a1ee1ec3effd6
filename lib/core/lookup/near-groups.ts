/** Words that ask for the same thing, a group between two strokes, each in any of its forms; in no order. */
export const NEAR_GROUPS = `
  agreement accord deal pact treaty arrangement / aid assistance help support backing / ask request propose proposal
  suggest initiative / attack assault violence / barrier obstacle hurdle / big large huge major / border frontier
  boundary / build construct construction erect / business company companies firm enterprise corporation entrepreneur /
  buy purchase import acquire / capital city / car automobile vehicle / chief head leader boss / child children kid
  youth young youngsters / clean green renewable eco / cooperation collaboration partnership together joint jointly /
  country nation state / crime criminal offence / culture cultural art arts / danger threat risk hazard / declare
  announce proclaim / digital electronic online internet web website / disease illness epidemic sickness / doctor medic
  physician medical / drug narcotics / economy economic economics / education teaching schooling learning / enter entry
  admission access / environment ecology ecological nature / exchange swap / exhibition expo fair show / expand grow
  increase boost raise widen / factory plant works / farm farming agriculture agricultural agrarian / fight combat
  counter struggle battle against / food nutrition meal / forbid ban prohibit / friend friendly friendship / future
  destiny fate / goods products merchandise wares / government cabinet authorities / health healthcare medical /
  important significance matter mattered importance meaning / industry industrial manufacturing production / invite
  invitation guest / journey trip travel visit come coming / law legal legislation / lorry truck / make produce
  production manufacture manufacturing / medicine drug pharmaceutical medication / meeting talks summit session
  gathering conference / metal ore mineral / military army defence defense armed / money funds finance financial funding
  cash / museum gallery / negotiations talks bargaining / neighbour neighbouring neighbor bordering nearby / old ancient
  historic / parliament lawmakers deputies mps legislators / peace peaceful calm / people persons citizens nationals /
  plan programme program roadmap strategy / police policing / poor poverty / port harbour sea / power energy electricity
  / praise applaud commend welcome / president leader / protect protection conserve conservation preserve / quick fast
  soon rapid speed accelerate / railway railroad rail train / reject oppose refuse opposition / research study science
  scientific / road highway motorway / rule rules regulation regulate governance / safe safety security secure / school
  university college institute / sell export sale / share sharing exchange / ship vessel boat / sign signed signing
  signature / simple simplified simplify easier easy facilitation / soldier troops army / stop end halt prevent
  prevention / student pupil / sun solar / swear promise pledge commit / tariff duty duties customs / teacher professor
  / technology tech technological / terror terrorism terrorist / tourist traveller visitor holidaymaker / town city /
  trade commerce trading / training drill drills exercise exercises / unite unity solidarity / vaccine jab shot
  vaccination / warm hot heat warming / water river rivers / weapon arms guns gun / wind windmill turbine / world global
  international / accident disaster catastrophe calamity collapse explosion / achieve reach attain accomplish fulfil
  target goal objective aim / actor singer musician performer artist dancer / adviser expert specialist professional /
  agent spy intelligence informant / allow permit authorise approve approval permission / ally partner friend /
  applicant candidate member membership / assembly parliament legislature chamber congress / bank loan lend credit money
  finance / behaviour conduct action act step measure / blaze fire wildfire / bomb explosive explosion blast / bread
  wheat flour grain cereal food / bribe corruption graft kickback / bus lorry truck transport / buyer customer consumer
  importer / cable electricity power grid / chairman chair head leader / chat talk conversation dialogue discussion
  discuss / cheap cheaper affordable / check inspection inspect control verify / civilian citizen people / civilisation
  civilization culture / classroom school education lesson / clinic hospital health / cloth textile cotton / coach train
  training trainer / commission committee council board panel body / compare coordinate exchange / computer digital
  software electronic online / conflict war dispute fighting clash / congratulate congratulation praise / connect
  connection connectivity link corridor route / court judge justice legal judicial / craftsman artist art / crop harvest
  farming agriculture / cure treatment treat medicine heal / custom duty tariff / dam flood hydropower reservoir / date
  day when / debt loan credit / degree diploma university education study / delegation visit envoy delegate / desert
  sand dune desertification arid dry / diplomat ambassador embassy envoy consul / discover exploration explore search
  prospect / dispute quarrel conflict / drought water dry / earth world planet / earthquake quake tremor seismic / elect
  election vote poll reelection / enemy foe hostile adversary / engineer technician engineering specialist / equal
  equality same / factory plant workshop assembly / fair fairly just equal / fake counterfeit fraud / film cinema movie
  / fish fishery / flour grain wheat / foreign international abroad overseas / frontier border crossing / fuel petrol
  oil gas / gas oil hydrocarbon petroleum fuel / gathering forum meeting conference congress summit / girl woman women
  people person / glacier ice climate / goodwill friendship trust / govern government rule lead / graduate student
  university / greenhouse emission carbon climate / growth development progress / guest visitor tourist / harm hurt
  damage danger / hospitality welcome reception / hunger famine starve starving hungry food / hydrogen energy renewable
  / idea proposal initiative suggestion plan / infection disease virus epidemic / injection vaccine jab shot / inventor
  innovator innovation invention / investor investment invest financier shareholder / irrigation water farming / job
  employment work unemployment / journalist reporter media press correspondent / judge court justice / lake sea /
  language translation interpreter / launder laundering / lawyer legal law solicitor / lecture teach preach interfere
  interference meddling dictate / legislator parliament lawmaker deputy mp / letter correspondence message mail /
  liberty freedom independence / loan credit money lend / machine machinery equipment mechanism / malaria disease
  epidemic / market trade bazaar / mayor city municipality governor / medicine pharmacy drug / melon fruit / merchant
  trader businessman business / militant terrorist extremist rebel insurgent / mine mining mineral quarry miner /
  minister ministry ministerial / missile weapon rocket / monument mosque temple shrine church mausoleum madrasa / obey
  comply respect abide / ocean sea port / officer official / official bureaucrat civil servant functionary / orchestra
  music concert / package parcel / parcel delivery mail / patient sick ill health / perform performance troupe theatre
  ensemble show / phone telephone call / pipeline gas oil / poison toxic pollution / pollution ecology environment /
  port harbour seaport / practise practice training exercise drill / pressure coercion sanction / prevent avert avoid
  stop / principle basis foundation value / prosper prosperity wealth wealthy welfare / publish press media / pupil
  student school / radio broadcast media television tv / rebel militant insurgent separatist / recognise recognition
  recognize / religion religious faith islam / repair restore restoration rebuild renovate reconstruct / repression
  human rights abuse / rescue save rescuer / revolt revolution uprising riot / robot machine automation / ruin ancient
  archaeology remains / rust ship / sand desert / sea ocean maritime / secret intelligence confidential / seller vendor
  merchant shop / servant official / shop store supermarket market shopping / show exhibition display / sickness disease
  illness / slave trafficking slavery / smart intelligent / smuggle smuggler smuggling trafficking traffic contraband /
  soil land earth ground territory / song music singer / speech talk address / staff personnel employee worker / stadium
  sport / success successful achievement result / support help assist back backing / suspect criminal terrorist /
  swindle fraud scam / tank weapon army military / taxi car / teach teaching education train / telegram letter message /
  television media tv / temple monument heritage / tenfold double triple / theatre art performance / threaten threat
  danger / tie relation relationship link bond / trader merchant trade / translate translation / treat treatment
  medicine / treaty agreement pact / troupe ensemble artist performance / truck lorry trucker haulier / tunnel railway /
  tutor teacher / twice double / twin sister / unity united reunification unification / vegetable fruit / victim abuse /
  virus disease epidemic / visit visitor tour trip / vote voting elect ballot / warn warning alert / wealth riches
  prosperity / wellbeing welfare living / winner victory win won / worker labour employee / writer journalist / wrong
  mistake error slip / refugee exile emigrant migrant / claim accuse accusation criticise criticism / volunteer charity
  aid / paper papers document form paperwork
`;
