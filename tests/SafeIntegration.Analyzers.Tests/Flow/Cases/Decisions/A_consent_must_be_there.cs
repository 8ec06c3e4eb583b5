// shape: nullable flag that must be true
using SafeIntegration;

namespace Newsletters;

public sealed record Consent(bool? Given, string? Version);

public sealed class ConsentCampaign(HttpClient crm, ILetters letters)
{
    private const string Current = "2026-01";

    public async Task SendAsync(IEnumerable<int> customers)
    {
        foreach (int customer in customers)
        {
            if (await crm.GetFromJsonAsync<Consent>($"customers/{customer}/consent") is { Given: true, Version: Current })
                await letters.SendAsync(customer);
        }
    }
}

public interface ILetters
{
    [Effect]
    Task SendAsync(int customer);
}
