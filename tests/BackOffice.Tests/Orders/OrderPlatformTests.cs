using System.Net;
using System.Text;
using System.Text.Json;
using BackOffice.Orders;

namespace BackOffice.Tests.Orders;

public sealed class OrderPlatformTests : IAsyncLifetime
{
    private static readonly OrderBook Book = OrderBook.Create(seed: 1);

    private OrderPlatform _platform = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _platform = await OrderPlatform.StartAsync(Book, CancellationToken.None);
        _client = new() { BaseAddress = _platform.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _platform.DisposeAsync();
    }

    [Fact]
    public void It_listens_on_loopback_only_on_a_port_of_its_own()
    {
        Assert.True(_platform.BaseAddress.IsLoopback);
        Assert.NotEqual(0, _platform.BaseAddress.Port);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task The_feed_hands_out_every_order_once_and_in_order(int limit)
    {
        List<string> payloads = [];
        await foreach (ReadOnlyMemory<byte> payload in new OrderFeed(_client).ReadAsync(limit: limit))
            payloads.Add(Encoding.UTF8.GetString(payload.Span));

        Assert.Equal(Book.Orders.Select(o => Encoding.UTF8.GetString(o.ToPayload().Span)), payloads);
    }

    [Fact]
    public async Task The_feed_goes_on_after_a_cursor()
    {
        string cursor = Book.Orders[395].Id;
        int count = 0;
        await foreach (ReadOnlyMemory<byte> _ in new OrderFeed(_client).ReadAsync(cursor))
            count++;

        Assert.Equal(4, count);
    }

    [Fact]
    public async Task A_single_order_is_served_byte_for_byte()
    {
        PlatformOrder order = Book.Orders[250];

        byte[] served = await _client.GetByteArrayAsync(new Uri($"orders/{order.Id}", UriKind.Relative));

        Assert.Equal(order.ToPayload().ToArray(), served);
    }

    [Theory]
    [InlineData("orders/999999", HttpStatusCode.NotFound)]
    [InlineData("orders?after=999999", HttpStatusCode.BadRequest)]
    [InlineData("orders?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("orders?limit=101", HttpStatusCode.BadRequest)]
    [InlineData("orders?limit=many", HttpStatusCode.BadRequest)]
    public async Task A_question_it_cannot_answer_gets_an_error_status(string path, HttpStatusCode status)
    {
        using HttpResponseMessage response = await _client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_no_page_is_refused_by_the_feed()
    {
        using HttpClient client = new(new FixedAnswer("""{"orders":{}}""")) { BaseAddress = new("http://platform.example") };

        await Assert.ThrowsAsync<JsonException>(async () =>
        {
            await foreach (ReadOnlyMemory<byte> _ in new OrderFeed(client).ReadAsync())
            {
            }
        });
    }

    private sealed class FixedAnswer(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(json) });
    }
}
