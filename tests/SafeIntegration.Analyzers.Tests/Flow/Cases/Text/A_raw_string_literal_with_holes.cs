using SafeIntegration;

namespace Letters;

public sealed record Person(string First, string Last);

public sealed class Page(HttpClient client)
{
    public async Task RunAsync(string file)
    {
        Person person = (await client.GetFromJsonAsync<Person>("person"))!;
        await File.WriteAllTextAsync( // expect: SI1001
            file,
            $$"""
            { "name": "{{person.First}} {{person.Last}}" }
            """);
    }
}
