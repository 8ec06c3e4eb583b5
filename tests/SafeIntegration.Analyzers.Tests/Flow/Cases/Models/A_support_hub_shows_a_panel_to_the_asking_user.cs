// shape: hub of a desktop support client
using Microsoft.Extensions.AI;

namespace Support.Hub;

public enum Panel
{
    Billing,
    Delivery,
    General,
}

public interface IUserScreen
{
    Task ShowTextAsync(string text);
    Task OpenAsync(Panel panel);
}

public sealed class SupportHub(IChatClient chat)
{
    private readonly Dictionary<string, IUserScreen> _users = [];

    public void Connect(string connection, IUserScreen screen) => _users[connection] = screen;

    public async Task AskAsync(string connection, string question, CancellationToken token)
    {
        IUserScreen screen = _users[connection];
        Task<ChatResponse> answering = chat.GetResponseAsync(question, cancellationToken: token);
        Task<ChatResponse> sorting = chat.GetResponseAsync("BILLING, DELIVERY or GENERAL?\n" + question, cancellationToken: token);
        ChatResponse[] both = await Task.WhenAll(answering, sorting);

        Panel panel = Enum.TryParse(both[1].Text, ignoreCase: true, out Panel parsed) && Enum.IsDefined(parsed)
            ? parsed
            : Panel.General;
        await screen.OpenAsync(panel);
        await screen.ShowTextAsync("Generated: " + both[0].Text);
    }
}
