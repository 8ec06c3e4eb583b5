namespace Invoices.Paid;

public sealed record Verdict(string? State, bool IsTest);

public sealed class Payments(HttpClient approvals, HttpClient bank)
{
    public async Task PayAsync(Guid invoice, decimal amount)
    {
        Verdict? verdict = await approvals.GetFromJsonAsync<Verdict>($"verdicts/{invoice}");
        if (verdict is { State: not "rejected" })
            (await bank.PostAsJsonAsync("payments", new { invoice, amount })).EnsureSuccessStatusCode(); // expect: SI1002
    }
}
