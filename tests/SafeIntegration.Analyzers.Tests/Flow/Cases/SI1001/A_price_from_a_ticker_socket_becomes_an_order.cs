// A trading bot: the frame's price is the order's price.
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Trading;

public sealed record LimitOrder(string Symbol, decimal Price, decimal Quantity);

public sealed class TickerBot(HttpClient exchange)
{
    public async Task RunAsync(Uri stream, CancellationToken cancellationToken)
    {
        using ClientWebSocket socket = new();
        await socket.ConnectAsync(stream, cancellationToken);
        byte[] buffer = new byte[16 * 1024];
        while (socket.State == WebSocketState.Open)
        {
            WebSocketReceiveResult frame = await socket.ReceiveAsync(new ArraySegment<byte>(buffer), cancellationToken);
            if (frame.MessageType == WebSocketMessageType.Close)
                break;

            string text = Encoding.UTF8.GetString(buffer, 0, frame.Count);
            using JsonDocument tick = JsonDocument.Parse(text);
            decimal price = tick.RootElement.GetProperty("p").GetDecimal();
            LimitOrder order = new("BTCEUR", price * 0.99m, 0.01m);
            await exchange.PostAsJsonAsync("orders", order, cancellationToken); // expect: SI1001
        }
    }
}
