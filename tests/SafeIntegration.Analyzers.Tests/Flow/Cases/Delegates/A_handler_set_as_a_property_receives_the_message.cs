// shape: a property of an asynchronous delegate type is set to a lambda that acts; the class that holds it hands the payload over
using System.Net.WebSockets;
using System.Text;
using SafeIntegration;

namespace Checkout.Scanners;

public sealed class ScannerLine(WebSocket socket)
{
    public Func<string, Task>? Scanned { get; set; }

    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        byte[] frame = new byte[64];
        while (socket.State == WebSocketState.Open)
        {
            WebSocketReceiveResult received = await socket.ReceiveAsync(frame, cancellationToken);
            string barcode = Encoding.ASCII.GetString(frame, 0, received.Count);
            if (Scanned is not null)
                await Scanned(barcode); // expect-one: SI1001
        }
    }
}

public interface ICashDesk
{
    [Effect]
    Task AddToReceiptAsync(string barcode);
}

public static class ScannerEndpoint
{
    public static async Task AcceptAsync(HttpContext context, ICashDesk desk)
    {
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        ScannerLine line = new(socket) { Scanned = barcode => desk.AddToReceiptAsync(barcode) }; // expect-one: SI1001
        await line.ListenAsync(context.RequestAborted); // expect-one: SI1001
    }
}
