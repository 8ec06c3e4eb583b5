// shape: closed hierarchy of records, a recursive switch expression over it
using SafeIntegration;

namespace Reports;

public abstract record Node
{
    public sealed record Text(string Value) : Node;

    public sealed record Group(string Title, IReadOnlyList<Node> Children) : Node;
}

public static class Renderer
{
    public static string Render(Node node, int depth = 0) => node switch
    {
        Node.Text text => new string(' ', depth) + text.Value,
        Node.Group group => string.Join('\n', group.Children.Select(child => Render(child, depth + 2)).Prepend(group.Title)),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };
}

public sealed class ReportMailer(HttpClient service, IReportMail mail)
{
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        string motto = await service.GetStringAsync("motto", cancellationToken);
        Node report = new Node.Group("Weekly", [new Node.Text("All is well."), new Node.Group("Motto", [new Node.Text(motto)])]);
        await mail.SendAsync(Renderer.Render(report)); // expect: SI1001
    }
}

public interface IReportMail
{
    [Effect]
    Task SendAsync(string text);
}
