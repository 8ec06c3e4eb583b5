using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using SafeIntegration.Tests.Hosting;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Telemetry;

/// <summary>The webhook against a real socket of this machine.</summary>
public sealed class WebhookAlertTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task The_signature_covers_timestamp_and_body()
    {
        await using var receiver = new LoopbackReceiver();
        await using var bench = BenchWith(receiver);
        await AlertDeliveryTests.RefuseAsync(bench, 0, 1);
        await bench.ExecuteDueAsync();

        LoopbackReceiver.Post post = await receiver.NextAsync();
        string timestamp = post.Headers["SafeIntegration-Timestamp"];
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. post.Body];
        string expected = "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
        Assert.Equal(expected, post.Headers["SafeIntegration-Signature"]);
        Assert.Equal(bench.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), timestamp);
    }

    [Fact]
    public async Task The_body_holds_kind_count_and_link_and_nothing_of_the_payload()
    {
        await using var receiver = new LoopbackReceiver();
        await using var bench = BenchWith(receiver);
        Decision<Label> decision = await bench.Integration.SubmitPayloadAsync("""{"id":"customer-4711","price":"confidential"}"""u8.ToArray(), CancellationToken.None);
        await bench.ExecuteDueAsync();

        LoopbackReceiver.Post post = await receiver.NextAsync();
        using JsonDocument body = JsonDocument.Parse(post.Body);
        Assert.Equal(["kind", "integration", "text", "count", "since", "link"], body.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("payload-refused", body.RootElement.GetProperty("kind").GetString());
        Assert.Equal(1, body.RootElement.GetProperty("count").GetInt64());
        Assert.Equal("https://inbox.example/reviews", body.RootElement.GetProperty("link").GetString());
        foreach (string secret in new[] { "4711", "price", "confidential", decision.Item.Value })
            Assert.DoesNotContain(secret, post.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500 Internal Server Error")]
    [InlineData("302 Found\r\nLocation: /login")]
    [InlineData("404 Not Found")]
    public async Task An_answer_other_than_success_is_tried_again(string answer)
    {
        await using var receiver = new LoopbackReceiver { Answer = answer };
        await using var bench = BenchWith(receiver);
        await AlertDeliveryTests.RefuseAsync(bench, 0, 1);
        await bench.ExecuteDueAsync();
        LoopbackReceiver.Post first = await receiver.NextAsync();
        Assert.False(receiver.HasMore);

        receiver.Answer = "204 No Content";
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        await bench.ExecuteDueAsync();
        LoopbackReceiver.Post second = await receiver.NextAsync();
        Assert.Equal(first.Text, second.Text);
        Assert.NotEqual(first.Headers["SafeIntegration-Signature"], second.Headers["SafeIntegration-Signature"]);

        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.ExecuteDueAsync();
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task A_receiver_that_stays_silent_is_given_up_after_the_timeout()
    {
        await using var receiver = new LoopbackReceiver { Answer = null };
        await using var bench = BenchWith(receiver);
        await AlertDeliveryTests.RefuseAsync(bench, 0, 1);
        Task<int> executing = bench.ExecuteDueAsync();
        await receiver.NextAsync();
        Assert.False(executing.IsCompleted);

        bench.Time.Advance(TimeSpan.FromSeconds(10));
        await executing.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Contains(bench.Services.GetFakeLogCollector().GetSnapshot(), record => record.Id.Id == 3003);
    }

    [Fact]
    public async Task The_address_and_the_secret_do_not_reach_the_log()
    {
        await using var receiver = new LoopbackReceiver { Answer = "500 No" };
        await using var bench = BenchWith(receiver);
        await AlertDeliveryTests.RefuseAsync(bench, 0, 1);
        await bench.ExecuteDueAsync();

        IReadOnlyList<FakeLogRecord> records = bench.Services.GetFakeLogCollector().GetSnapshot();
        Assert.NotEmpty(records);
        Assert.DoesNotContain(records, record => $"{record.Message} {record.Exception}" is var text
            && (text.Contains(receiver.Address.Authority, StringComparison.Ordinal) || text.Contains("hidden", StringComparison.Ordinal) || text.Contains(Secret, StringComparison.Ordinal)));
    }

    private static Bench<ParcelLabels> BenchWith(LoopbackReceiver receiver) => new(services =>
    {
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        services.AddSafeIntegration(options =>
        {
            options.RunInBackground = false;
            options.InboxAddress = new Uri("https://inbox.example/reviews");
        }).AddWebhookAlerts(options => (options.Url, options.Secret) = (receiver.Address, Secret));
    });
}
