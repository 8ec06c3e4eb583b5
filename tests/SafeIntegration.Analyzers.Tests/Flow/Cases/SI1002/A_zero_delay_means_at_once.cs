// 0 is what a missing number is.
using SafeIntegration;

namespace Devices;

public sealed class RestartPlan
{
    public int DelaySeconds { get; set; }
}

public sealed class RestartAgent(HttpClient hub)
{
    public async Task CheckAsync()
    {
        RestartPlan plan = await hub.GetFromJsonAsync<RestartPlan>("plan") ?? throw new InvalidOperationException("No plan.");
        if (plan.DelaySeconds == 0)
            Restart(); // expect: SI1002
        else
            Console.WriteLine("The plan asks for a delay.");
    }

    [Effect]
    private static void Restart() => Console.WriteLine("Restarting.");
}
