// shape: switch expression of actions with a discard
using SafeIntegration;

namespace Disputes;

public sealed record DisputeAnswer(string Outcome);

public sealed class DisputeJob(HttpClient scheme, IBank bank)
{
    public async Task RunAsync(int dispute)
    {
        DisputeAnswer answer = await scheme.GetFromJsonAsync<DisputeAnswer>($"disputes/{dispute}") ?? throw new InvalidOperationException("No answer.");
        Task work = answer.Outcome switch
        {
            "open" => Task.CompletedTask,
            "won" => bank.KeepAsync(dispute),
            _ => bank.PayBackAsync(dispute), // expect: SI1002
        };
        await work;
    }
}

public interface IBank
{
    [Effect]
    Task KeepAsync(int dispute);

    [Effect]
    Task PayBackAsync(int dispute);
}
