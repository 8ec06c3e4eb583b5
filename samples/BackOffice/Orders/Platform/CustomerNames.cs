using System.Globalization;

namespace BackOffice.Orders;

/// <summary>Makes customers up: people and firms in three languages; now and then one comes back.</summary>
internal sealed class CustomerNames(Random random)
{
    private static readonly Region[] Regions =
    [
        new("en", ["GBP", "EUR"],
            ["Aisha", "Bronwen", "Callum", "Dorothy", "Eamon", "Fiona", "Graeme", "Hollie", "Imogen", "Jamal", "Kwesi", "Lesley", "Maeve", "Nigel", "Oonagh", "Parveen", "Siân", "Zoë"],
            ["Ackroyd", "Begum", "Cartwright", "Dunne", "Eccleston", "Farquhar", "Gill", "Hathersage", "Igwe", "Jolliffe", "Kinsella", "Loxley", "Mac Giolla", "Nwachukwu", "O'Hara", "Prendergast", "Quigley", "Rattray"],
            "{0} Plumbing & Heating Ltd"),
        new("de", ["EUR", "CHF"],
            ["Anke", "Björn", "Cem", "Dörte", "Elif", "Friedrich", "Gesine", "Heiko", "Ilse", "Jürgen", "Katrin", "Lukas", "Mareike", "Nuri", "Özlem", "Sönke"],
            ["Aigner", "Böhm", "Claußen", "Demirtaş", "Eichhorn", "Fürst", "Größl", "Huber-Wyss", "Jäger", "Köhler", "Löffler", "Müller", "Nüesch", "Strauß"],
            "{0} Haustechnik GmbH"),
        new("fr", ["EUR", "CHF"],
            ["Aurélie", "Benoît", "Chloé", "Didier", "Élodie", "François", "Gaëlle", "Hervé", "Inès", "Jérôme", "Loïc", "Mélanie"],
            ["Aubry", "Besançon", "Crépin", "D'Alembert", "Étienne", "Fèvre", "Guérin", "Hébert", "Lefèbvre", "N'Diaye", "Rochat", "Vuilleumier"],
            "{0} Chauffage Sàrl"),
    ];

    private readonly List<Customer> _seen = [];

    public Customer Next()
    {
        if (_seen.Count > 20 && random.Next(8) == 0) return Pick(_seen);

        int mark = random.Next(10);
        Region region = Regions[mark < 6 ? 0 : mark < 8 ? 1 : 2];
        string first = Pick(region.FirstNames);
        string last = Pick(region.LastNames);
        Customer customer = random.Next(6) == 0
            ? new(string.Format(CultureInfo.InvariantCulture, region.Firm, last), $"orders@{Ascii(last)}-{region.Language}.example", region.Language, Pick(region.Currencies))
            : new($"{first} {last}", $"{Ascii(first)}.{Ascii(last)}{random.Next(10, 99)}@mail.example", region.Language, Pick(region.Currencies));
        _seen.Add(customer);
        return customer;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>A name in the letters a mail address holds. Without ICU there is no Unicode decomposition to do it.</summary>
    private static string Ascii(string name) => string.Concat(name.ToLowerInvariant().Select(letter => letter switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'à' or 'â' => "a",
        'ç' => "c",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'ï' or 'î' => "i",
        'ş' => "s",
        _ => char.IsAsciiLetter(letter) ? letter.ToString() : "",
    }));

    private sealed record Region(string Language, string[] Currencies, string[] FirstNames, string[] LastNames, string Firm);
}
