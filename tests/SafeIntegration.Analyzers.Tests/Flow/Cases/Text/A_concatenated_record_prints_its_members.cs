using SafeIntegration;

namespace Letters;

public sealed record Person(string Name, int Age);

public sealed class Letter(HttpClient client)
{
    public async Task RunAsync()
    {
        Person? person = await client.GetFromJsonAsync<Person>("person");
        object boxed = person!;
        Print("Person: " + boxed); // expect: SI1001
    }

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
