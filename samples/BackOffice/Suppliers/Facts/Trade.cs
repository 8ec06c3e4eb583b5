namespace BackOffice.Suppliers.Facts;

/// <summary>What suppliers of one kind sell, in one language.</summary>
public sealed record Trade(string Name, IReadOnlyList<string> Items, IReadOnlyList<string> Details)
{
    public static IReadOnlyList<Trade> Of(Language language) => language switch
    {
        Language.German => German,
        Language.French => French,
        _ => English,
    };

    private static IReadOnlyList<Trade> English { get; } =
    [
        new("Electrical", ["Socket outlet, double", "LED panel 60 x 60", "Cable NYM 3 x 1.5, 50 m", "Fuse box inspection", "Hourly labour, electrician", "Junction box IP 54", "Smoke detector", "Call-out charge"],
            ["white, incl. frame", "4000 K, 36 W", "2nd floor, room 214", "per test report of the week"]),
        new("Stationery", ["Copy paper A4 80 g", "Ring binder 80 mm", "Ballpoint pens, box of 50", "Envelopes DL, 500", "Whiteboard markers", "Label roll 62 mm", "Desk lamp", "Notebook A5 ruled"],
            ["FSC certified", "assorted colours", "art. replaces 2019 model", "delivery in 2 parcels"]),
        new("Logistics", ["Freight Hamburg - Leeds", "Pallet storage, week", "Customs handling", "Express parcel", "Fuel surcharge", "Waiting time, per 30 min", "Return of empties", "Tail lift delivery"],
            ["consignment 88 kg", "2 pallets, non-stackable", "booked by phone", "gate 4"]),
        new("Software", ["Hosting package M", "Support hours", "Licence, per seat", "Domain renewal", "Backup storage 500 GB", "Workshop, half day", "SSL certificate", "Data migration"],
            ["period 1 month", "remote", "up to 25 users", "incl. preparation"]),
        new("Cleaning", ["Office cleaning, weekly", "Window cleaning", "Carpet shampooing", "Consumables", "Stairwell service", "Winter service", "Waste disposal", "Deep clean kitchen"],
            ["ground floor", "inside and outside", "per visit", "as agreed on site"]),
    ];

    private static IReadOnlyList<Trade> German { get; } =
    [
        new("Elektrotechnik", ["Steckdose doppelt", "LED-Panel 60 x 60", "Kabel NYM 3 x 1,5, 50 m", "Prüfung Verteilerkasten", "Arbeitszeit Monteur", "Abzweigdose IP 54", "Rauchmelder", "Anfahrtspauschale"],
            ["weiß, inkl. Rahmen", "4000 K, 36 W", "2. OG, Raum 214", "laut Prüfprotokoll"]),
        new("Bürobedarf", ["Kopierpapier A4 80 g", "Ordner 80 mm breit", "Kugelschreiber, 50 Stück", "Briefumschläge DIN lang", "Whiteboard-Marker", "Etikettenrolle 62 mm", "Schreibtischlampe", "Notizbuch A5 liniert"],
            ["FSC-zertifiziert", "farblich sortiert", "ersetzt Modell 2019", "Lieferung in 2 Paketen"]),
        new("Spedition", ["Fracht Hamburg - München", "Palettenlagerung, Woche", "Zollabwicklung", "Expresspaket", "Dieselzuschlag", "Wartezeit je 30 Min.", "Leergutrückführung", "Hebebühnenzustellung"],
            ["Sendung 88 kg", "2 Paletten, nicht stapelbar", "telefonisch gebucht", "Tor 4"]),
        new("Systemhaus", ["Hosting-Paket M", "Supportstunden", "Lizenz je Arbeitsplatz", "Domainverlängerung", "Datensicherung 500 GB", "Schulung, halber Tag", "SSL-Zertifikat", "Datenübernahme"],
            ["Zeitraum 1 Monat", "per Fernwartung", "bis 25 Benutzer", "inkl. Vorbereitung"]),
        new("Gebäudeservice", ["Büroreinigung, wöchentlich", "Glasreinigung", "Teppichreinigung", "Verbrauchsmaterial", "Treppenhausdienst", "Winterdienst", "Müllentsorgung", "Grundreinigung Küche"],
            ["Erdgeschoss", "innen und außen", "je Einsatz", "wie vor Ort besprochen"]),
    ];

    private static IReadOnlyList<Trade> French { get; } =
    [
        new("Électricité", ["Prise double", "Dalle LED 60 x 60", "Câble 3 x 1,5, 50 m", "Contrôle du tableau", "Main-d'œuvre électricien", "Boîte de dérivation", "Détecteur de fumée", "Forfait déplacement"],
            ["blanc, cadre compris", "4000 K, 36 W", "2e étage, salle 214", "selon rapport d'essai"]),
        new("Fournitures", ["Papier A4 80 g", "Classeur 80 mm", "Stylos à bille, boîte de 50", "Enveloppes longues, 500", "Marqueurs effaçables", "Rouleau d'étiquettes", "Lampe de bureau", "Cahier A5 ligné"],
            ["certifié FSC", "couleurs assorties", "remplace le modèle 2019", "livré en 2 colis"]),
        new("Transports", ["Fret Hambourg - Lyon", "Stockage palette, semaine", "Formalités douanières", "Colis express", "Supplément carburant", "Attente par 30 min", "Retour des vides", "Livraison avec hayon"],
            ["envoi de 88 kg", "2 palettes non gerbables", "réservé par téléphone", "porte 4"]),
        new("Informatique", ["Hébergement M", "Heures d'assistance", "Licence par poste", "Renouvellement de domaine", "Sauvegarde 500 Go", "Atelier, demi-journée", "Certificat SSL", "Migration de données"],
            ["période 1 mois", "à distance", "jusqu'à 25 utilisateurs", "préparation comprise"]),
        new("Nettoyage", ["Nettoyage des bureaux", "Nettoyage des vitres", "Shampoing moquette", "Consommables", "Entretien cage d'escalier", "Déneigement", "Évacuation des déchets", "Grand nettoyage cuisine"],
            ["rez-de-chaussée", "intérieur et extérieur", "par passage", "comme convenu sur place"]),
    ];
}
