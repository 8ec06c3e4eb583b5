using System.Text.Json;
using SafeIntegration;

namespace Letters;

public sealed record Person(string Name);

public sealed class Copies(HttpClient client)
{
    public async Task RunAsync()
    {
        Person? person = await client.GetFromJsonAsync<Person>("person");
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(person);
        Store(Convert.ToBase64String(bytes)); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
