using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SafeIntegration.Telemetry;

/// <summary>
/// Posts alerts as JSON. The receiver can tell that one is genuine and fresh by two headers: <c>SafeIntegration-Timestamp</c> (Unix seconds) and
/// <c>SafeIntegration-Signature</c>, <c>v1=</c> and the hexadecimal HMAC-SHA256 of timestamp, full stop and body under the shared secret.
/// </summary>
internal sealed class WebhookAlertSink(IHttpClientFactory clients, WebhookAlertOptions options, TimeProvider time) : IAlertSink
{
    public const string ClientName = "SafeIntegration.Alerts";
    public const string TimestampHeader = "SafeIntegration-Timestamp";
    public const string SignatureHeader = "SafeIntegration-Signature";

    public async Task SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        byte[] body = Write(alert);
        string timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, "v1=" + Sign(options.Secret, timestamp, body));

        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using HttpClient client = clients.CreateClient(ClientName);
        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    internal static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        mac.AppendData(body);
        return Convert.ToHexStringLower(mac.GetHashAndReset());
    }

    private static byte[] Write(Alert alert)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", alert.Kind);
            json.WriteString("integration", alert.Integration);
            json.WriteString("text", alert.Text);
            json.WriteNumber("count", alert.Count);
            json.WriteString("since", alert.Since);
            json.WriteString("link", alert.Link?.AbsoluteUri);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
