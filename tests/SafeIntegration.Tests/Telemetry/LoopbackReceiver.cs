using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace SafeIntegration.Tests.Telemetry;

/// <summary>A web server on a free port of this machine that keeps what was posted and answers as it is told; without an answer it stays silent.</summary>
internal sealed class LoopbackReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<Post> _posts = Channel.CreateUnbounded<Post>();
    private readonly Task _running;

    public LoopbackReceiver()
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/alerts?token=hidden");
        _running = RunAsync();
    }

    public Uri Address { get; }

    /// <summary>Status line and headers of the answer; null: none.</summary>
    public string? Answer { get; set; } = "200 OK";

    public ValueTask<Post> NextAsync() => _posts.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool HasMore => _posts.Reader.Count > 0;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task RunAsync()
    {
        var open = new List<TcpClient>();
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                open.Add(client);
                NetworkStream stream = client.GetStream();
                Post post = await ReadAsync(stream, _stop.Token);
                _posts.Writer.TryWrite(post);
                if (Answer is null)
                    continue;
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {Answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), _stop.Token);
                client.Close();
            }
        }
        finally
        {
            open.ForEach(client => client.Dispose());
        }
    }

    private static async Task<Post> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, cancellationToken) == 1)
            head.Append((char)one[0]);

        string[] lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        byte[] body = new byte[headers.TryGetValue("Content-Length", out string? length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return new(lines[0], headers, body);
    }

    internal sealed record Post(string RequestLine, IReadOnlyDictionary<string, string> Headers, byte[] Body)
    {
        public string Text => Encoding.UTF8.GetString(Body);
    }
}
