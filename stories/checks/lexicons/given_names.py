"""Given names from many parts of the world, folded. Those that are also everyday words stand in a set of their own.

Written down for this project from general knowledge, to start with; a name that is missing is still found by its cue
("his name is"), its title or its place before a surname.
"""

from .wording import words_of

GIVEN_NAMES = words_of(
    """
    aaliyah aamir aarav aaron aarti abbas abby abdel abdul abdullah abel abena abhay abhishek abigail abimbola
    abraham abu ada adaeze adam adebayo adel adele adeline adhiambo aditi aditya adnan adrian adriana adrienne agata
    agnes agnieszka ahmad ahmed aicha aida aileen aisha aishwarya aissatou ajay ajit akash akhil akiko akin akira
    akosua alain alan alana alasdair albert alberto aldo alec alejandra alejandro aleksandar aleksandra alessandra
    alessandro alessia alessio alex alexander alexandra alexandre alexandru alexei alexia alexis alfie alfonso
    alfred alfredo ali alice alicia alina alisha alison alistair aliya allan allison alma alok alonso alvaro alyssa
    amadou amaia amal amanda amandine amara amarachi amelia amelie amina aminata amine amir amira amit amita amitabh
    amos amrita amy anais ananya anastasia anders andre andrea andreas andreea andrei andres andrew andrey andrzej
    andy aneesa angela angelica angelina angelo angie angus anika anil anish anisha anita anjali ankit ankita ann
    anna annabel anne annette annie annika anthea anthony antoine antoinette anton antonella antonia antonio anu
    anuj anup anupama anurag anusha anushka anwar aoife aparna apinya arash archana archie ariana arianna ariel arif
    arjun arlene armando arnaud arnav arthur arturo arun aruna arvind asha ashanti ashish ashley ashok ashraf ashwin
    asif asma astrid atanas atsuko audrey augustin aurelia aurelie avni axel aya ayaan ayesha ayman aymen ayo
    ayodele ayse ayumi ayush azadeh aziz aziza babajide babak bahar bahram balaji baptiste barbara barnaby barry
    bart bartosz bastien beatrice beatriz becca becky begona bela belinda ben benedict benedikt benjamin benoit
    berenice bernadette bernard bernardo bernice bert bertha bertrand bessie beth bethany betsy betty beverly bhanu
    bharat bhavna bhavya bianca bilal birgit bjorn blanca bogdan boris boubacar brad bradley brandon brenda brendan
    brent bret brian brianna bridget brigitte britney bronwyn bruce bruno bryan bryce caitlin calum calvin cameron
    camila camille camillo carina carl carla carlo carlos carlotta carly carmelo carmen carmine carolina caroline
    carolyn carrie casey cassandra cassie catarina caterina catherine cathy catriona cecile cecilia cedric celeste
    celia celine cesar chandan chandni chandra chantal charlene charles charlie charlotte chaya chen cheng cheryl
    chiamaka chiara chidi chidinma chika chike chinedu chinonso chinwe chioma chirag chitra chloe chris christa
    christelle christina christine christoph christophe christopher chuck chukwuma ciara cillian cindy claire clara
    clarence clarissa claude claudia claudine claudio clement clementine clifford clive clyde cody colette colin
    colleen connie connor conor conrad consuelo cora corinne cornelia cory cosmin courtney craig cristian cristiana
    cristina curtis cynthia cyril cyrus daisuke dalia damian damien damilola dan daniel daniela daniele danielle
    danilo danny dante daphne dara darius darlene darragh darrell darren daryl dave david davide dawit debbie
    deborah debra declan deepa deepak deepika deepti deirdre delphine denis denise dennis derek dermot deshawn
    desiree devansh devi devika dexter dhruv diana diane didier diego dieter dilip dimitri dina dinesh dino dipak
    dipika dirk divya djamila dmitri domenico dominic dominik dominique donald donatella donna donovan dora
    doreen doris dorothea dorothy doug douglas duncan dustin dwayne dylan eamon eddie edgar edith edmund edna
    eduardo edward edwin efua eileen eilidh ekaterina ela elaine eleanor elena eleni eleonora elias elif elijah elin
    elisa elisabeth elise elizabeth ellen ellie elliot elliott ellis elodie eloise elsa elsie elvira emeka
    emerson emil emilia emiliano emilie emilio emily emma emmanuel emmanuelle emre enrico enrique enzo eoin eric
    erica erik erika erin ernest ernesto esmeralda esperanza esra esteban estefania estelle esther ethan etienne
    eugene eugenia eunice eva evan evelyn ewa ezekiel ezra fabian fabien fabienne fabio fabiola fabrice fabrizio
    fadi fahad faisal faiz farah fareed farhan farid farida farouk farzana fatemeh fatima fatma fatou fatoumata
    federica federico felicia felicity felipe felix femi feng fergus fernanda fernando fiona flavia flavio fleur
    florian florin folake fran frances francesca francesco francine francis francisco francois francoise frankie
    franz fred freda freddie frederic frederick freya frida friedrich fritz fumiko funke gabriel gabriela gabriele
    gabriella gabrielle gael gaetan gareth garima gary gaurav gauri gautam gavin geeta gemma genevieve geoff
    geoffrey george georges georgina gerald geraldine gerard gerardo gerhard germaine ghada giacomo gianluca gianna
    gianni gilbert gilberto giles gillian gina ginevra gino giorgia giorgio giovanna giovanni girish gita giulia
    giuliana giulio giuseppe giuseppina gladys glenda glenn gloria godfrey gonzalo gopal gordon govind grazia greg
    gregor gregory greta gretchen grigor grzegorz guadalupe guido guillaume guillermo gunter gurpreet gus gustav
    gustavo gwen gwendolyn habib habiba hadi hadiza hakim halima hamid hamish hamza hana hanan hannah hans harald
    harold haroon haroun harriet harris harrison harry harsha harshita haruka haruki haruto hasan hassan hayley
    hector heidi heike heinrich helen helena helene helga helmut hemant henri henrietta henrik henrique henry
    herbert herman hermione hideo hilary hilda himanshu hina hiroko hiroshi hitesh hoda holger hong horst hossein
    howard huda hugo humphrey hussein hyun iain ian ibrahim ibtissam idris ifeanyi ifeoma ignacio igor ikram ilaria
    ildiko ilse iman imani imogen imran ines ingo ingrid ioana irena irene irfan irina irma isaac isabel isabela
    isabella isabelle isadora isaiah isha ishaan ishita ismael ismail isobel ivan ivana ivo iwona jackie jacob
    jacqueline jacques jagdish jaime jake jamal james jamie jamila jana jane janet janice janine jared jaroslav
    jasmin jason jatin javed javier jaya jayden jayesh jayne jeanette jeannie jeff jeffrey jelena jen jenna jennifer
    jenny jeremiah jeremy jermaine jerome jerry jess jesse jessica jessie jhon jia jiho jill jim jimena jimmy
    jitendra joan joana joanna joanne joao joaquin jocelyn jochen jodie joe joel joelle joey johan johann johanna
    john johnny jolanta jolene jon jonas jonathan jorge jose josef josefina joseph josephine josh joshua josie josue
    joyce juan juana juanita judith judy julia julian juliana julie julien juliet juliette julio julius jun junaid
    jung jurgen justin justine justyna jyoti kabir kai kaitlyn kalpana kamal kamala kamran kanchan kapil karan
    kareem karel karen karim karima karin karina karl karla karolina karthik kasia katarina katarzyna kate katerina
    katharina katherine kathleen kathryn kathy katia katie katja katy katya kaushik kavita kavya kayla kazimierz
    keiko keisha keith kelechi kelly kelvin kendra kendrick kenneth kenny kenta kenza kerry ketan kevin khadija
    khaled khalid khalil kiara kieran kim kimberly kiran kirsten kirsty kofi komal konrad konstantin kourosh krishna
    kristen kristin kristina krystyna krzysztof kunal kurt kwabena kwadwo kwaku kwame kwasi kyle kyra lachlan
    ladislav laetitia laila lakshmi lalita lamia lamine lana lars latif latifa latoya laura laure lauren laurence
    laurent lauri laurie lavanya lawrence layla lea leah leandro leanne leila lena lenka lennart leo leon leonard
    leonardo leonie leonor leroy lesley leslie leticia lewis lia liam liang lidia liesl liisa lila lilian liliana
    lilith lillian lin lina linda lindsay lindsey linh lionel lisa livia liz lloyd lois lola lolita lorena lorenzo
    loretta lori lorna lou louis louisa louise luc luca lucas lucia luciana luciano lucie lucille lucinda lucius
    lucrecia lucy ludmila ludovic luigi luis luisa lukas lukasz luke lupita lydia lyn lynda lynne maarten mabel
    maciej maddie madeleine madeline madhu madhuri mads magali magda magdalena magnus mahesh mahmoud maisie majid
    makoto malcolm malik mamadou mandy manish manisha manju manoj mansi manuel manuela marc marcel marcela marcella
    marcello marcelo marcia marcin marco marcos marcus margaret margarida margarita margaux margherita margot
    marguerite maria mariam mariama mariana marianne marie mariella marija marika marilyn marina mario marion marisa
    marisol marjorie marko markus marlene marta martha marthe martin martina martine marty marvin mary maryam
    marzena masato massimo mateo mateusz mathieu mathilde matilda matt matteo matthew matthias matthieu maud maureen
    maurice mauricio maurizio mavis maxime maximilian maya mayank mbali medhi meena meenakshi meera megan megha
    mehdi mehmet mehul melanie melissa mercedes meredith meriem meryem micah michael michaela michal michel
    michela michele michelle midori miguel mihai mikael mike mikhail mila milena milica millie milly milos
    mimi mina ming minh mira miranda mireille miriam miroslav mirza misaki mitch mitchell mohamed mohammad mohammed
    mohan mohit moira molly mona monica monika monique montserrat morgan moritz moses mostafa mourad moussa muhammad
    muhammed mukesh munira murali muriel musa mustafa mwangi myra myriam myrtle nabil nadeem nadia nadine nadira
    naledi nalini namrata nancy nandini naomi narendra naresh nasir nasreen nasser natalia natalie natasha nate
    nathalie nathan nathaniel naveed naveen navin nawal nazanin neda neelam neeraj neha neil nelly nelson nestor
    neville ngozi nguyen niamh nicholas nicola nicolas nicole nicoletta nicolo nidhi nigel nikhil nikita niklas
    nikolai nikolaos nikos nils nisha nishant nita nitin njeri nkechi noah noam noelia noelle noemi nora noreen
    norman nosheen noura nuno nura nuria oana obinna octavia odette olajide oleg olena olga oliver olivia
    olivier oluwaseun omar omari omkar oriana orlando orsolya osama oscar oskar oswald otieno otto ousmane owen
    pablo padma paige pallavi pamela pankaj paola paolo parisa parminder parvati pascal pascale pasquale patrice
    patricia patricio patrick patrizia patryk patty paul paula paulette paulina pauline paulo pavel pawel pedro
    peggy penelope petar pete peter petra petros phil philip philippa philippe phillip phoebe phyllis pia pierce
    pierre pieter pietro pilar piotr poonam prabha pradeep prakash pranav prashant pratibha pratik praveen preeti
    prem prisca priscilla priti priya priyanka przemyslaw pushpa qiang quentin quincy rabia rachael rachel radek
    radha rafael rafal rahel rahim rahul raj raja rajeev rajendra rajesh rajiv rajni rakesh ralph raman ramesh ramon
    ramona rania ranjit rao raphael raquel rashid rashida rashmi raul raven ravi ravindra raymond razia rebecca
    rebekah reena reggie regina reginald reiko reinhard rekha remi remy rena renata renato renee renuka reshma
    reuben reza rhea rhiannon rhoda rhonda rhys ricardo riccardo richard ricky rina rishabh rishi rita ritika ritu
    riya robbie robert roberta roberto robyn rocco rocio roderick rodney rodolfo rodrigo roger rohan rohini rohit
    roisin roland rolf romain romana ron ronald ronan ronnie rory rosa rosalia rosalie rosalind rosanna rosario
    roshan roshni rosie ross rowan rowena roxana roxanne roy ruben rudolf rufus rukmini rupa rupert rupesh russell
    rustam ruth ruthie ryan ryo ryota sabina sabine sabrina sachin sadia saeed safa sagar sahil saif saira sajid
    sakshi sakura salim salma salman salvador salvatore sam samantha sameer samia samina samir samira samuel samuele
    sana sanchez sandeep sandhya sandra sandro sangeeta sanjana sanjay sanjeev sanjiv santosh sapna sara sarah
    sarita saroj sasha satish satoshi saurabh savita scott seamus sean sebastian sebastiano sebastien seema selena
    selim selina selma semra senthil serge sergei sergio seth seun shabana shabnam shafiq shaheen shahid shahida
    shaila shakira shalini shan shana shane shanice shankar shannon sharmila sharon shashi shaun shauna shawn sheela
    sheena sheetal sheila shelby sheldon shelley shelly sheng shilpa shinji shirin shirley shiv shivani shobha
    shreya shruti shubham shweta shyam siddharth sidra sienna sigrid silke silvana silvia silvio simon simona simone
    simran sinead siobhan sita slobodan smita smriti sneha snehal sofia sofie solange solomon somchai sonal sonali
    sonam sonia sonja sonya sophia sophie soraya sota souad soumya stacey stacy stan stanislav stanley stefan
    stefania stefano steffen stella stephan stephane stephanie stephen steve steven stewart stuart subhash sudha
    sudhir suhail sujata suleiman suman sumit sunil sunita suresh surya susan susana susanna susanne sushil sushma
    suyash suzanne suzuki sven svetlana swapnil swati sylvia sylvie tabitha tadeusz tahir taiwo takashi takeshi
    talia tamara tamika tammy tanisha tanja tanmay tanvi tanya tara tarek tariq taro tarun tasha tatiana tatyana ted
    teddy tendai terence teresa teresita terrence terri terry tess tessa thabo thais thandi thandiwe thea theo
    theodore theresa therese thierry thomas thorsten tiago tiana tiffany tim timo timothy tina ting tobias toby todd
    tom tomas tomasz tommaso tommy tomoko toni tony tracey traci tracy travis trevor tricia trisha tristan trudy
    tunde tushar tyler tyrone uche uchenna udo uma umar umberto umesh ursula usha usman uta uwe vaibhav valentin
    valentina valentino valeria valerie valerio vanessa vania varsha varun vasile vasilis veena vera vernon veronica
    veronique vesna vicki vicky victor vidya vijay vikas vikram viktor viktoria vimal vinay vince vincent vincenzo
    vineet vinod violeta violetta viorica vipul virgil virginie vishal vishnu vito vittoria vittorio vivek
    vivian viviana vivienne vlad vladimir volker waheed wahid walid wallace walter wambui wanda wanjiku wanjiru
    waqas warren wayne wei wendy werner wesley wilbur wilfred wilhelm willem william willie wilma wilson winifred
    winnie winston wojciech wolfgang xavier xiao xiaoming ximena xin yaa yaakov yadira yael yan yana yann yannick
    yara yaseen yasemin yash yasir yasmin yasmine yasser yaw yesenia yetunde yiannis ying yogesh yolanda yosef
    youssef yousuf yuan yui yuki yuko yulia yun yuri yusuf yuto yves yvette yvonne zach zachary zahid zahir zahra
    zain zainab zeynep zhang zhen zineb zoe zofia zohra zoltan zoran zsofia zubair zuleika zuzana
    """
)
"""Names that, even in lower case, are hardly ever anything else."""

NAMES_THAT_ARE_WORDS = words_of(
    """
    amber angel april art asia august aurora austin autumn basil bill blessing bob brook brooke buddy carol chad
    chance charity chase chelsea cherry christian christy clay cliff comfort constance crystal daisy
    dolores ella mia nina norma viola dale dallas
    dana dawn dean deep destiny dick dolly don drew dusty earl ebony ed faith favour flora florence ford forest
    frank gene georgia gift ginger glen goodness grace grant guy hanna happy harmony harsh hazel heath heather
    heaven herb holly hope hung hunter huy ida ira iris israel ivy jack jade jan jasmine jasper jay jewel jin jordan joy
    june justice kay ken kent king lance lee lily logan lorraine lucky lynn madison madrid mai major mark mason max
    may mei melody mercy merry
    milan miles misty nan nana nick noel noor olive opal pansy paris parker pat patience pearl
    penny percy perry piper pooja poppy precious prince princess puja queen rain ram ray rene rich rick rob robin
    rocky roman romeo rose ruby salome sandy santiago savannah serena sherry sidney sky sonny spencer sterling stone
    stormy sue summer sunny sydney sylvan taylor trinity trip troy van verity victoria violet virat virginia wade
    ward will willow winter woody wren zara
    """
)
"""Names that are also everyday words or well-known places: only believed with a capital and something beside it."""
