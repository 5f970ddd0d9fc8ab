using Disc.Portal.Platform.Demonstration.Drawing;

namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>The names that invented people are given, and how others hear, shorten and misspell them.</summary>
internal static class NameStock
{
    // Each with the short forms that people use instead; those with none are only misheard.
    private static readonly string[][] Men =
    [
        ["William", "Bill", "Billy", "Will"], ["James", "Jim", "Jamie"], ["Robert", "Bob", "Rob", "Robbie"], ["Michael", "Mick", "Mike"],
        ["Richard", "Rick", "Richie"], ["Thomas", "Tom", "Tommy"], ["Anthony", "Tony"], ["Christopher", "Chris", "Kit"], ["Daniel", "Dan", "Danny"],
        ["Matthew", "Matt"], ["Andrew", "Andy", "Drew"], ["Joseph", "Joe", "Joey"], ["Samuel", "Sam", "Sammy"], ["Benjamin", "Ben", "Benny"],
        ["Alexander", "Alex", "Sandy"], ["Nicholas", "Nick", "Nicky"], ["Edward", "Ed", "Ted", "Eddie"], ["Kenneth", "Ken", "Kenny"],
        ["Stephen", "Steve", "Stevie"], ["Philip", "Phil"], ["Timothy", "Tim"], ["Gregory", "Greg"], ["Jonathan", "Jon", "Jonny"],
        ["Patrick", "Pat", "Paddy"], ["Terence", "Terry"], ["Raymond", "Ray"], ["Leonard", "Len", "Lenny"], ["Frederick", "Fred", "Freddie"],
        ["Mohammed", "Mo"], ["Ryan"], ["Liam"], ["Sean"], ["Kyle"], ["Callum", "Cal"], ["Craig"], ["Darren", "Daz"], ["Gary", "Gaz"], ["Jason", "Jay"],
        ["Lee"], ["Scott"], ["Shane"], ["Wayne"], ["Marcus", "Marc"], ["Aaron"], ["Connor", "Con"], ["Declan", "Dec"], ["Reece"], ["Jordan"],
        ["Tyler", "Ty"], ["Ashley", "Ash"], ["Dominic", "Dom"], ["Harry", "Harold"], ["Jack", "Jackie"], ["George"], ["Oliver", "Ollie"],
        ["Amir"], ["Imran"], ["Kwame"], ["Tunde"], ["Łukasz", "Lukas"], ["Piotr", "Peter"], ["Andrei"], ["Mihai", "Mike"], ["Dmitri"], ["Rajesh", "Raj"],
        ["Vikram", "Vik"], ["Hassan"], ["Yusuf", "Joe"], ["Rhys"], ["Gareth", "Gaz"], ["Ewan"], ["Hamish"], ["Leon"], ["Curtis"], ["Nathan", "Nate"],
    ];

    private static readonly string[][] Women =
    [
        ["Elizabeth", "Liz", "Beth", "Lizzie"], ["Margaret", "Maggie", "Peggy"], ["Catherine", "Cath", "Kate", "Katie"], ["Jennifer", "Jen", "Jenny"],
        ["Patricia", "Pat", "Trish"], ["Susan", "Sue"], ["Deborah", "Deb", "Debbie"], ["Rebecca", "Becky", "Bex"], ["Victoria", "Vicky", "Tori"],
        ["Samantha", "Sam"], ["Stephanie", "Steph"], ["Jacqueline", "Jackie"], ["Kimberley", "Kim"], ["Alexandra", "Alex", "Sandra"],
        ["Christine", "Chris", "Tina"], ["Amanda", "Mandy"], ["Theresa", "Tess", "Terri"], ["Joanne", "Jo"], ["Natalie", "Nat"], ["Charlotte", "Charlie"],
        ["Danielle", "Dani"], ["Gemma", "Gem"], ["Kelly"], ["Lisa"], ["Donna"], ["Tracey", "Trace"], ["Leanne"], ["Hayley"], ["Stacey"], ["Chantelle"],
        ["Paige"], ["Megan", "Meg"], ["Chloe"], ["Jade"], ["Amber"], ["Shannon"], ["Kayleigh"], ["Abigail", "Abi"], ["Emily", "Em"], ["Sophie"],
        ["Nicola", "Nicky"], ["Siân"], ["Bethan", "Beth"], ["Aisha"], ["Fatima"], ["Priyanka", "Priya"], ["Agnieszka", "Aga"], ["Ioana", "Joanna"],
        ["Adaeze", "Ada"], ["Grace"], ["Ruth"], ["Helen"], ["Wendy"], ["Sharon", "Shaz"], ["Tanya"],
    ];

    private static readonly string[] FamilyNames =
    [
        "Ackroyd", "Adeyemi", "Ainsworth", "Allcott", "Appleby", "Armitage", "Ashworth", "Atkinson", "Bairstow", "Bannister", "Barraclough", "Bassett", "Baxter", "Beckett",
        "Bellamy", "Bentley", "Birtwistle", "Blackwood", "Blythe", "Bostock", "Bradshaw", "Braithwaite", "Brennan", "Briggs", "Brough", "Buckley", "Burgess", "Byrne",
        "Callaghan", "Carmichael", "Cartwright", "Chadwick", "Chambers", "Chaudhry", "Clarke", "Cleary", "Clegg", "Coates", "Connolly", "Cooper", "Corrigan", "Coulson",
        "Crabtree", "Crossley", "Cunningham", "Dalton", "Davies", "Dawson", "Delaney", "Dempsey", "Dhillon", "Dickinson", "Dobson", "Doherty", "Donnelly", "Doyle",
        "Drummond", "Duckworth", "Eastwood", "Eccles", "Edwards", "Egan", "Ellison", "Entwistle", "Fairclough", "Farrell", "Fenwick", "Fielding", "Finch", "Firth",
        "Fitzgerald", "Fletcher", "Foley", "Forsyth", "Foster", "Gallagher", "Garside", "Gibson", "Gledhill", "Goddard", "Grady", "Greenwood", "Griffiths", "Hadley",
        "Haigh", "Halliwell", "Hanrahan", "Hardcastle", "Hargreaves", "Harrison", "Hartley", "Hassan", "Heaton", "Hepworth", "Hinchliffe", "Holroyd", "Horsfall", "Hussain",
        "Illingworth", "Ingham", "Jackson", "Jagger", "Jennings", "Johnson", "Kaur", "Kavanagh", "Kaye", "Kearney", "Kellett", "Kendall", "Kershaw", "Khan",
        "Kowalski", "Lambert", "Langley", "Lawson", "Leary", "Lister", "Lockwood", "Lomax", "Lynch", "MacDonald", "Maguire", "Mahoney", "Mallinson", "Marsden",
        "Mather", "Maxwell", "McAllister", "McBride", "McCarthy", "McDermott", "McGrath", "McKenna", "McLeod", "Mensah", "Metcalfe", "Midgley", "Mistry", "Moffat",
        "Moorhouse", "Mulligan", "Murphy", "Naylor", "Nelson", "Newsome", "Nowak", "Nuttall", "O'Brien", "O'Connor", "O'Donnell", "O'Neill", "Ogden", "Okonkwo",
        "Oldroyd", "Ormerod", "Osborne", "Owens", "Parkinson", "Patel", "Pearson", "Pemberton", "Phillips", "Pickering", "Pollard", "Popescu", "Prescott", "Quigley",
        "Radcliffe", "Rahman", "Ramsden", "Rawlinson", "Reilly", "Reynolds", "Rhodes", "Riley", "Robertshaw", "Rooney", "Rushworth", "Rutherford", "Ryder", "Saunders",
        "Schofield", "Seddon", "Shackleton", "Sharrock", "Sheehan", "Shepherd", "Sidhu", "Singleton", "Slater", "Smethurst", "Stanton", "Stephenson", "Stott", "Sugden",
        "Sullivan", "Sutcliffe", "Swales", "Sykes", "Tattersall", "Taylor", "Tempest", "Thackray", "Thompson", "Thornton", "Tierney", "Tordoff", "Tovey", "Turnbull",
        "Varley", "Wadsworth", "Wainwright", "Walmsley", "Walsh", "Warburton", "Waterhouse", "Watson", "Wharton", "Whelan", "Whitaker", "Wilkinson", "Wójcik", "Woodhead",
        "Worsnop", "Yates", "Yeadon", "Zielinski",
    ];

    private static readonly string[] StreetNames =
    [
        "Ginge", "Tiny", "Smiler", "Ducky", "Spud", "Socks", "Blondie", "Lanky", "Sparky", "Tags", "Biscuit", "Chalky", "Dusty", "Rocky", "Bones", "Jonesy", "Mouse",
        "Tank", "Hoppy", "Magpie", "Bagsy", "Ziggy", "Pickle", "Nipper", "Red", "Moz", "Trolley", "Wolfie", "Cricket", "Fingers",
    ];

    private static readonly (string From, string To)[] Spellings =
    [
        ("ck", "k"), ("ph", "f"), ("ie", "ei"), ("ll", "l"), ("tt", "t"), ("ss", "s"), ("nn", "n"), ("son", "sen"), ("ey", "y"), ("ei", "ie"), ("ou", "u"), ("ea", "ee"),
        ("Mc", "Mac"), ("Mac", "Mc"), ("O'", "O"), ("ó", "o"), ("Ł", "L"), ("â", "a"), ("gh", "g"), ("wr", "r"), ("th", "t"), ("er", "ar"), ("c", "k"), ("y", "i"), ("ai", "ay"),
    ];

    /// <summary>A name from birth.</summary>
    public static (string Given, string Family) Full(Chance chance, Sex sex)
    {
        var given = (sex == Sex.Male ? Men : Women)[chance.Below((sex == Sex.Male ? Men : Women).Length)][0];
        return (given, FamilyNames[chance.Below(FamilyNames.Length)]);
    }

    /// <summary>What friends say for a given name, such as "Billy"; null for a name that nobody shortens.</summary>
    public static string? Short(Chance chance, string given)
    {
        var forms = Men.Concat(Women).First(forms => forms[0] == given);
        return forms.Length > 1 ? forms[1 + chance.Below(forms.Length - 1)] : null;
    }

    /// <summary>A name that only the street knows.</summary>
    public static string Street(Chance chance) => StreetNames[chance.Below(StreetNames.Length)];

    /// <summary>The name as somebody wrote it down who only heard it: another spelling, two letters exchanged, one left out.</summary>
    public static string Misspelt(Chance chance, string name)
    {
        var fitting = Spellings.Where(way => name.Contains(way.From, StringComparison.Ordinal)).ToArray();
        if (fitting.Length > 0 && chance.In(0.65f))
        {
            var way = fitting[chance.Below(fitting.Length)];
            var where = name.LastIndexOf(way.From, StringComparison.Ordinal);
            return name[..where] + way.To + name[(where + way.From.Length)..];
        }

        var at = 1 + chance.Below(name.Length - 2);
        return chance.In(0.5f)
            ? name[..at] + name[at + 1] + name[at] + name[(at + 2)..]
            : name[..at] + name[(at + 1)..];
    }
}
