// shape: agent host that wraps its tools
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Hosting;

public interface IMailer
{
    [Effect]
    Task SendAsync(string to, string text);
}

public static class Tools
{
    public static AIFunction Guarded(Delegate method, string name) => new ApprovalRequiredAIFunction(AIFunctionFactory.Create(method, name));

    public static IReadOnlyList<AITool> For(IMailer mailer, IReadOnlyDictionary<string, string> addresses) =>
    [
        AIFunctionFactory.Create((string name) => addresses.TryGetValue(name, out string? address) ? address : "unknown", "find_address"),
        Guarded((string to, string text) => mailer.SendAsync(to, text), "send_mail"),
    ];
}
