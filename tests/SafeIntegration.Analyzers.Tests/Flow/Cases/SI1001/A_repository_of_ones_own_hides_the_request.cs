// Two layers between the call and the effect, as in most line-of-business code.
namespace Crm.Sync;

public sealed record Person(string Name, string Phone);

public interface IPeopleSource
{
    Task<IReadOnlyList<Person>> LoadAsync(CancellationToken cancellationToken);
}

public sealed class HttpPeopleSource(HttpClient client) : IPeopleSource
{
    public async Task<IReadOnlyList<Person>> LoadAsync(CancellationToken cancellationToken) =>
        await client.GetFromJsonAsync<List<Person>>("people", cancellationToken) ?? [];
}

public sealed class PeopleSync(IPeopleSource source, HttpClient directory)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Person> people = await source.LoadAsync(cancellationToken);
        foreach (Person person in people)
            await PublishAsync(person, cancellationToken); // expect: SI1001
    }

    private async Task PublishAsync(Person person, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await directory.PutAsJsonAsync("entries", person, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
