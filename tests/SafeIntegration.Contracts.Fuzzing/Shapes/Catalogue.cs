namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>All shapes with payloads that they accept.</summary>
internal static class Catalogue
{
    private const string Item = """{"id":"i-1","size":3}""";

    private const string WholeRules = """
        {"name":"Jürgen","short":"ab","code":"X1","email":"a@example.com","site":"https://example.com","phone":"+49 30 1234","card":"4111 1111 1111 1111","data":"AQID",
        "colour":"größer","floor":7,"quantity":10,"price":9.99,"day":"2026-03-02"}
        """;

    private const string WholeTexts = """
        {"at":"2026-03-02T09:00:00+01:00","local":"2026-03-02T09:00:00","day":"2026-03-02","time":"09:30:15.5","length":"1.02:03:04","id":"6f9619ff-8b86-d011-b42d-00cf4fc964ff",
        "link":"https://example.com/a?b=c","data":"AQIDBA==","letter":"ä","until":"2027-01-01T00:00:00Z","holidays":["2026-12-25","2026-12-26"],"anything":{"a":[1,"b",null]}}
        """;

    /// <summary>Makes them.</summary>
    public static IReadOnlyList<Shape> CreateAll() =>
    [
        new Shape<FlatClass>("flat class", Reference.CamelCase, """{"id":"a","count":1,"isOpen":true,"price":2.50,"currency":"USD","note":"größer"}""", """{"id":"a","count":1,"isOpen":false}"""),
        new Shape<FlatRecord>("flat record", Reference.CamelCase, """{"id":"注文-1","count":-5,"isOpen":true,"currency":"JPY","note":null}""", """{"isOpen":false,"count":0,"id":""}"""),
        new Shape<Route>(
            "record struct", Reference.CamelCase,
            """{"start":{"latitude":1,"longitude":2},"stops":[{"latitude":3,"longitude":4,"name":"x"},{"latitude":5,"longitude":6,"name":null}],"end":{"latitude":7,"longitude":8}}""",
            """{"start":{"latitude":1,"longitude":2,"name":"a"},"stops":[],"end":null}"""),
        new Shape<Positional>(
            "positional record", Reference.CamelCase,
            """{"sku":"A-1","quantity":2,"discount":0.5,"part":{"name":"p","isSpare":false},"unit":"box","priority":1,"remark":"r"}""", """{"sku":"A","quantity":1,"part":{"name":""}}"""),
        new Shape<Collections>(
            "collections", Reference.CamelCase,
            $$"""
            {"numbers":[1,2,3],"texts":["a","ä"],"gaps":["x",null,"y"],"grid":[[[1,2],[]],[],[[3]]],"prices":{"a":1.5,"größe":2},"groups":{"g":[{{Item}}],"h":[]},"tags":["r","s"],
            "items":[{{Item}},{"id":"i-2"}],"few":[{{Item}}],"extra":{"k":null,"l":2},"unique":[{"id":"1"},{"id":"2"}],"filled":[8,9]}
            """,
            $$"""{"numbers":[],"texts":[],"gaps":[],"grid":[],"prices":{},"groups":{},"tags":[],"items":[],"few":[{{Item}},{{Item}}]}"""),
        new Shape<Tree>(
            "recursive", Reference.CamelCase,
            """{"name":"r","children":[{"name":"c","children":[{"name":"g"}]},{"name":"d"}],"byName":{"k":{"name":"v"}},"next":{"name":"n","next":{"name":"m","children":[]}}}""", """{"name":"leaf"}"""),
        new Shape<Choices>(
            "enums", Reference.CamelCase,
            """{"closed":"in_progress","tolerant":"economy","perhaps":"größer/グループ","many":["first_class","brand_new","economy"],"byKey":{"a":"open","b":"cancelled"}}""",
            """{"closed":"open","tolerant":"something_else","many":[],"byKey":{}}"""),
        new Shape<Numbers>(
            "numbers", Reference.CamelCase,
            """
            {"u8":255,"s8":-128,"s16":-32768,"u16":65535,"s32":-2147483648,"u32":4294967295,"s64":-9223372036854775808,"u64":18446744073709551615,"exact":79228162514264.337593543950335,
            "wide":1.7976931348623157e308,"narrow":3.4028235e38,"small":-10,"share":0.5,"series":[0.1,1e-5,123456789]}
            """,
            """{"u8":0,"s8":0,"s16":1,"u16":2,"s32":3,"u32":4,"s64":5,"u64":6,"exact":0.10,"wide":0.1,"narrow":1.5,"series":[]}"""),
        new Shape<Texts>(
            "times and other texts", Reference.CamelCase, WholeTexts,
            """{"at":"2026-03-02T09:00Z","local":"2026-03-02","day":"0001-01-01","time":"00:00:00","length":"-00:00:01","id":"00000000-0000-0000-0000-000000000000","link":"urn:a:b","data":"","letter":"a"}"""),
        new Shape<Absence>(
            "absence", Reference.CamelCase, """{"needed":"x"}""",
            $$"""{"text":"t","number":1,"name":null,"age":5,"part":{{Item}},"tags":["a"],"retries":0,"other":{{Item}},"needed":"y"}""", """{"text":null,"number":null,"name":"n","other":null,"needed":"z"}"""),
        new Shape<Ruled>("rules", Reference.CamelCase, WholeRules),
        new Shape<Patterned>(
            "patterns", Reference.CamelCase,
            """{"id":"ord_0a1b2c3d4e","country":"DE","number":"123-456","word":"Hello","colour":"red-light","address":"a_1@example.com","any":"ä 1","foreign":"äöü"}""",
            """{"id":"ord_aaaaaaaaaa","country":"US","number":"12345","word":"x","colour":"blue","address":"ü@x","any":"","foreign":"あい"}"""),
        new Shape<Summed>(
            "rules over members", Reference.CamelCase,
            """{"total":6,"parts":[1,2,3],"spans":[{"from":1,"to":2},{"from":2,"to":2}],"reference":"ok"}""", """{"total":0,"parts":[],"spans":[]}"""),
        new Shape<Named>(
            "names", Reference.SnakeCase,
            """{"first_name":"a","last_name":"b","id":1,"größe":2,"名前":"c","":3,"with \"quotes\" and \\":"q","😀":true,"part":{"part_number":"p"}}""",
            """{"first_name":"a","last_name":"b","id":1,"größe":2,"more":{"x":[1]}}"""),
        new Shape<Wide>("130 members", Reference.CamelCase, WideSeed(required: false), WideSeed(required: true)),
    ];

    private static string WideSeed(bool required)
    {
        IEnumerable<string> members = typeof(Wide).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance)
            .Where(property => !required || property.PropertyType == typeof(int))
            .Select((property, place) => (Name: char.ToLowerInvariant(property.Name[0]) + property.Name[1..], property.PropertyType, Place: place))
            .Select(member => $"\"{member.Name}\":{ValueOf(member.PropertyType, member.Place)}");
        return "{" + string.Join(",", members) + "}";
    }

    private static string ValueOf(Type type, int place)
    {
        if (type == typeof(string))
            return $"\"text {place}\"";
        if (type == typeof(bool?))
            return place % 2 == 0 ? "true" : "false";
        return type == typeof(decimal?) ? $"{place}.25" : $"{place}";
    }
}
