using SafeIntegration;

namespace Jobs;

public sealed record City(string? Name);

public sealed record Address(City? City);

public sealed record Person(Address? Address, List<string>? Phones);

public sealed class Chains(HttpClient client)
{
    public async Task RunAsync()
    {
        Person? person = await client.GetFromJsonAsync<Person>("person");
        string? phone = person?.Phones?[0]?.Trim();
        if (person?.Address?.City?.Name is { } city)
            Store(city); // expect: SI1001
        Console.WriteLine(phone);
    }

    [Effect]
    private static void Store(string city) => Console.WriteLine(city);
}
