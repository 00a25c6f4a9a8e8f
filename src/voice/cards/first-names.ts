// Some of the commonest first names of children in England, old and new, in small letters. Those that are also everyday
// words (will, may, grace, rose, mark, faith, hope, joy, summer, poppy) are left to the capital letter.
export const firstNames: ReadonlySet<string> = new Set(
  `aaliyah aaron abdul abigail adam aisha alex alexander alfie ali alice amelia amina amy andrew anna anthony archie arthur
  ava ayesha bella ben benjamin beth bethany billy bobby bradley brandon caitlin callum cameron charlie charlotte chloe
  chris connor courtney craig daisy daniel danny darren dave david dean demi dylan edward elijah elizabeth ella ellie
  elliot emily emma erin ethan eva evie fatima finley florence fraser freddie freya gareth george georgia gemma hannah
  harley harriet harrison harry harvey hassan heidi henry holly hugo ibrahim imogen isaac isabel isabella isla ismail
  jackson jacob jade jake james jamie jasmine jason jayden jennifer jess jessica joe joel john jordan joseph josh joshua
  julia kai karen kate katie kayleigh keira kelly kevin kieran kirsty kyle lacey lauren layla leah leo leon lewis lexi
  liam libby lily lisa logan lola louie louis louise luca lucas lucy luke lydia maddison maisie maria martha maryam mason
  matilda matthew max maya megan mia michael millie mohammed molly muhammad nathan naomi natalie niamh nicole nina noah
  oliver olivia oscar owen paige patrick paul peter phoebe rachel rebecca reece rhys riley robert ross ruby ryan sam
  samantha samuel sarah scarlett scott sean sebastian shannon simon sophia sophie stephen steven tariq taylor theo thomas
  tilly toby tom tommy tyler victoria wayne yusuf zac zachary zainab zara zoe`
    .split(/\s+/)
    .filter(name => name !== ''),
)
