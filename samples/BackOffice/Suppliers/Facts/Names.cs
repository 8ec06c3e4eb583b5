namespace BackOffice.Suppliers.Facts;

/// <summary>Invented names. Each is used by at most one supplier, so the two worlds share none.</summary>
internal static class Names
{
    public static IReadOnlyList<string> Of(Language language) => language switch
    {
        Language.German => German,
        Language.French => French,
        _ => English,
    };

    public static IReadOnlyList<string> Towns(Language language, string currency) => (language, currency) switch
    {
        (Language.German, "CHF") => ["8005 Zürich", "3011 Bern", "9000 St. Gallen", "4051 Basel"],
        (Language.German, _) => ["20095 Hamburg", "80331 München", "50667 Köln", "99084 Erfurt", "1010 Wien", "70173 Stuttgart", "48143 Münster"],
        (Language.French, "CHF") => ["1204 Genève", "1003 Lausanne", "2000 Neuchâtel"],
        (Language.French, _) => ["69002 Lyon", "33000 Bordeaux", "59800 Lille", "31000 Toulouse", "1000 Bruxelles"],
        (_, "USD") => ["OH 43215 Columbus", "OR 97204 Portland", "NC 27601 Raleigh"],
        (_, "GBP") => ["LS1 4AP Leeds", "BS1 5TR Bristol", "EH2 2BY Edinburgh", "NG1 6HX Nottingham"],
        _ => ["D02 XY45 Dublin", "T12 W8KP Cork", "H91 E2K3 Galway"],
    };

    public static IReadOnlyList<string> Streets(Language language) => language switch
    {
        Language.German => ["Lindenstraße", "Am Güterbahnhof", "Königsallee", "Gewerbering", "Mühlenweg"],
        Language.French => ["rue de l'Église", "avenue des Tanneurs", "quai des Célestins", "chemin du Pré"],
        _ => ["Mill Lane", "Station Road", "Foundry Street", "Quayside"],
    };

    public static IReadOnlyList<string> LegalForms(Language language, string currency) => (language, currency) switch
    {
        (Language.German, "CHF") => ["AG", "GmbH"],
        (Language.German, _) => ["GmbH", "GmbH & Co. KG", "e. K.", "OHG"],
        (Language.French, "CHF") => ["SA", "Sàrl"],
        (Language.French, _) => ["SARL", "SAS", "SA"],
        (_, "USD") => ["Inc.", "LLC"],
        _ => ["Ltd", "& Sons Ltd", "plc"],
    };

    private static IReadOnlyList<string> English { get; } = Split(
        "Ashdown Bramley Calloway Dunmore Eastfold Fenwick Garrick Halloran Ingleby Jessop Kirkwall Larkham Marlowe Northcote Oakden Pemberley " +
        "Quillan Ravensby Stainforth Thornbury Underhay Varley Westerdale Yarrow Aldgrove Birchall Cranmoor Denholm Eldridge Farnborne Glenmore " +
        "Hartwell Ivesham Kenmare Lockerby Moorfield Newnham Ormsby Penrose Rosscarn Selwick Tiverley Uplands Wexcombe");

    private static IReadOnlyList<string> German { get; } = Split(
        "Ackerlein Brünjes Claasen Dürrwald Eschenbach Föhrmann Grüninger Hölzle Immenhof Jürgensen Kötter Löwenthal Mühlbauer Nüßlein Oßwald Pöschl " +
        "Quandtner Rößler Schäfersmann Tümmler Uhlemann Vößing Wörishof Zürndorf Altmeyer Böttcherei Cramerling Dörrfuß Erlenkamp Frühauf Gößling Hägele " +
        "Isermann Jägerhuber Kühnast Lüdecke Mönkemann Nägelein Ohlendorp Prößdorf Rüggeberg Süßkind Thönnes Überlacker Völkening Würzner Zöllinger " +
        "Armbrüster Bäuerle Dünnwald Eßlinger Fröhlking Günthard Höpfner");

    private static IReadOnlyList<string> French { get; } = Split(
        "Aubépin Béranger Clairvaux Desprès Évrard Fontenoy Géraud Hérault Isambert Jolivet Kéravel Lécuyer Maréchal Noëllet Orléac Périgny " +
        "Quérel Rénier Sévérac Théron Ulmières Valençay Wattier Yvonnel Arnoult Bessières Cédrat Dumézil Esnault Fléchier Gâtinel Hénocq " +
        "Joubérac Lafître Ménard Nézet Pélissier Rougère");

    private static string[] Split(string names) => names.Split(' ');
}
