// shape: if and else if over known words; the rest is escalated by an exception
using SafeIntegration;

namespace Disputes;

public sealed record DisputeState(string Outcome);

public sealed class CarefulDisputeJob(HttpClient scheme, IBank bank)
{
    public async Task RunAsync(int dispute)
    {
        DisputeState? state = await scheme.GetFromJsonAsync<DisputeState>($"disputes/{dispute}");
        if (state?.Outcome == "won")
        {
            await bank.KeepAsync(dispute);
        }
        else if (string.Equals(state?.Outcome, "lost", StringComparison.OrdinalIgnoreCase))
        {
            await bank.PayBackAsync(dispute);
        }
        else if (state?.Outcome != "open")
        {
            throw new NotSupportedException($"The scheme answers '{state?.Outcome}'.");
        }
    }
}

public interface IBank
{
    [Effect]
    Task KeepAsync(int dispute);

    [Effect]
    Task PayBackAsync(int dispute);
}
