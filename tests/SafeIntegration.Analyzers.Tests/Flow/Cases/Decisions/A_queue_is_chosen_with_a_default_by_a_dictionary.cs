// shape: TryGetValue with a fallback in the conditional operator
using SafeIntegration;

namespace Support;

public sealed record Enquiry(string Topic);

public sealed class Router(HttpClient mailbox, IQueues queues)
{
    private static readonly Dictionary<string, string> Topics = new() { ["bill"] = "billing", ["defect"] = "technics" };

    public async Task RouteAsync(int mail)
    {
        Enquiry enquiry = await mailbox.GetFromJsonAsync<Enquiry>($"mails/{mail}") ?? throw new InvalidOperationException("No mail.");
        string queue = Topics.TryGetValue(enquiry.Topic, out string? known) ? known : "billing";
        await queues.PutAsync(queue, mail); // expect: SI1005
    }
}

public interface IQueues
{
    [Effect]
    Task PutAsync(string queue, int mail);
}
