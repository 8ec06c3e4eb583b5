namespace Charges;

public sealed record Movement(string Kind, Guid Account, bool? IsReversed);

public sealed class Charges(HttpClient feed, HttpClient bank)
{
    public async Task RunAsync(decimal fee)
    {
        foreach (Movement movement in await feed.GetFromJsonAsync<Movement[]>("movements") ?? [])
        {
            if (movement.Kind == "refund")
                continue;
            (await bank.PostAsJsonAsync("charges", fee)).EnsureSuccessStatusCode(); // expect: SI1002
        }
    }
}
