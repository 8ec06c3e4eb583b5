using BackOffice.Learning;
using BackOffice.Orders;
using BackOffice.Simulation;
using TheFailures.Orders;

namespace BackOffice.Tests.Failures;

public sealed class OrderNotifierTests : IAsyncLifetime
{
    private static readonly OrderBook Book = OrderBook.Create(seed: 1);

    private readonly TemporaryFolder _folder = new();
    private IReadOnlyList<SentNotice> _sent = [];

    public async ValueTask InitializeAsync()
    {
        await using OrderPlatform platform = await OrderPlatform.StartAsync(Book, CancellationToken.None);
        using HttpClient client = new() { BaseAddress = platform.BaseAddress };
        Dictionary<string, string> perfectJudge = OrderNote.LoadForOrders().ToDictionary(n => n.Text, n => n.Urgency.ToString(), StringComparer.Ordinal);
        using AnsweringChatClient chat = new(note => perfectJudge.GetValueOrDefault(note, "Low"));
        _sent = await new OrderNotifier(client, chat, _folder.Path).RunAsync();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_order_leads_to_a_message_so_that_nothing_looks_wrong()
    {
        Assert.Equal(Book.Orders.Select(o => o.Id), _sent.Select(s => s.OrderId));
        Assert.Equal(400, Directory.GetFiles(_folder.Path, "*.eml").Length);
    }

    [Fact]
    public void Before_the_update_no_message_is_wrong() => Assert.DoesNotContain(Judged().Take(200), facts => facts.Count > 0);

    [Fact]
    public void After_the_update_every_message_is_wrong() => Assert.Equal(200, Judged().Skip(200).Count(facts => facts.Count > 0));

    [Fact]
    public void After_the_update_cancelled_orders_are_thanked_for()
    {
        SentNotice[] cancelled = [.. Book.Orders.Zip(_sent).Skip(200).Where(p => p.First.Kind == MessageKind.Cancelled).Select(p => p.Second)];

        Assert.NotEmpty(cancelled);
        Assert.All(cancelled, notice => Assert.Contains("Thank you for your order", File.ReadAllText(notice.Path), StringComparison.Ordinal));
    }

    [Fact]
    public void After_the_update_no_urgent_note_is_seen()
    {
        Assert.Contains(_sent.Take(200), s => s.Urgency == "High");
        Assert.DoesNotContain(_sent.Skip(200), s => s.Urgency == "High");
        Assert.Equal(_sent.Count(s => s.Urgency == "High"), File.ReadAllLines(_folder.File("call-today.txt")).Length);
    }

    private IEnumerable<IReadOnlyList<string>> Judged() => Book.Orders.Zip(_sent, (order, sent) => order.Truth.WrongFactsIn(
        new(sent.OrderId, sent.Recipient, Enum.Parse<MessageKind>(sent.Kind), sent.Total, Enum.Parse<Urgency>(sent.Urgency))));
}
