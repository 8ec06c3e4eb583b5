// One line, two blocking waits.
using Newtonsoft.Json.Linq;

namespace Legacy;

public static class Currency
{
    public static decimal Rate(HttpClient client, string code)
    {
        string json = client.GetAsync("latest").Result.Content.ReadAsStringAsync().Result; // expect: SI1007
        return JObject.Parse(json)["rates"]![code]!.Value<decimal>();
    }
}
