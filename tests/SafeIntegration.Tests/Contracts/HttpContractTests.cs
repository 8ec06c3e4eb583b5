using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SafeIntegration.Tests.Contracts;

public sealed class HttpContractTests
{
    private const string Valid = """{"id":"o1","status":"Paid","createdAt":"2026-03-02T09:00:00Z","total":1,"lines":[{"sku":"ABC-01","quantity":2}],"tags":[]}""";

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/problem+json")]
    [InlineData("APPLICATION/JSON")]
    public async Task A_valid_response_becomes_its_value(string mediaType)
    {
        using HttpClient client = Answering(Encoding.UTF8.GetBytes(Valid), mediaType);
        Assert.Equal("o1", (await client.GetContractAsync<Order>("orders/1", CancellationToken.None)).Id);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("application/jsonp")]
    [InlineData(null)]
    public async Task Another_media_type_is_refused(string? mediaType)
    {
        using HttpClient client = Answering(Encoding.UTF8.GetBytes(Valid), mediaType);
        ContractException exception = await Assert.ThrowsAsync<ContractException>(() => client.GetContractAsync<Order>("orders/1", CancellationToken.None));
        Assert.Contains("JSON media type", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payload_that_breaks_the_contract_is_refused_with_all_violations_and_no_value()
    {
        using HttpClient client = Answering(Encoding.UTF8.GetBytes("""{"id":4711,"status":"secret-4711"}"""));
        ContractException exception = await Assert.ThrowsAsync<ContractException>(() => client.GetContractAsync<Order>("orders/1", CancellationToken.None));
        Assert.Contains(exception.Violations, violation => violation is { Path: "$.lines", Code: ViolationCode.Missing });
        Assert.DoesNotContain("4711", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_status_that_is_no_success_is_an_error_of_the_request(HttpStatusCode status)
    {
        using HttpClient client = Answering(Encoding.UTF8.GetBytes(Valid), status: status);
        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetContractAsync<Order>("orders/1", CancellationToken.None));
        Assert.Equal(status, exception.StatusCode);
    }

    [Fact]
    public async Task A_response_above_the_size_limit_is_refused_without_reading_on()
    {
        using var endless = new EndlessStream();
        using HttpClient client = Answering(new StreamContent(endless));
        ContractException exception = await Assert.ThrowsAsync<ContractException>(() => client.GetContractAsync<Order>("orders/1", CancellationToken.None));
        Assert.Equal(ViolationCode.TooLarge, Assert.Single(exception.Violations).Code);
        Assert.InRange(endless.Given, 4 * 1024 * 1024, (4 * 1024 * 1024) + (64 * 1024));
    }

    [Fact]
    public async Task The_timeout_of_the_client_also_ends_a_body_that_never_ends()
    {
        using var silent = new SilentStream();
        using HttpClient client = Answering(new StreamContent(silent));
        client.Timeout = TimeSpan.FromMilliseconds(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetContractAsync<Order>("orders/1", CancellationToken.None));
    }

    [Fact]
    public async Task A_response_whose_length_is_above_the_limit_is_not_read()
    {
        using var endless = new EndlessStream();
        using var content = new StreamContent(endless);
        content.Headers.ContentLength = 5 * 1024 * 1024;
        using HttpClient client = Answering(content);
        Assert.Equal(ViolationCode.TooLarge, Assert.Single((await client.TryGetContractAsync<Order>("orders/1", CancellationToken.None)).Violations).Code);
        Assert.Equal(0, endless.Given);
    }

    [Fact]
    public async Task One_byte_order_mark_is_passed_over()
    {
        using HttpClient client = Answering([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Valid)]);
        Assert.True((await client.TryGetContractAsync<Order>("orders/1", CancellationToken.None)).IsValid);
    }

    [Theory]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Another_charset_than_UTF_8_is_refused(string mediaType)
    {
        using HttpClient client = Answering(Encoding.UTF8.GetBytes(Valid), mediaType);
        ContractResult<Order> result = await client.TryGetContractAsync<Order>("orders/1", CancellationToken.None);
        Assert.Equal("$: Malformed, expected JSON in UTF-8, found another charset", Assert.Single(result.Violations).ToString());
    }

    [Fact]
    public async Task Without_exceptions_a_payload_that_breaks_the_contract_is_a_result()
    {
        using HttpClient client = Answering("{}"u8.ToArray());
        Assert.False((await client.TryGetContractAsync<Order>("orders/1", CancellationToken.None)).IsValid);
    }

    [Fact]
    public async Task Without_exceptions_a_status_that_is_no_success_is_still_an_error_of_the_request()
    {
        using HttpClient client = Answering(Encoding.UTF8.GetBytes(Valid), status: HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.TryGetContractAsync<Order>("orders/1", CancellationToken.None));
    }

    private static HttpClient Answering(byte[] body, string? mediaType = "application/json", HttpStatusCode status = HttpStatusCode.OK) =>
        Answering(new ByteArrayContent(body), mediaType, status);

    private static HttpClient Answering(HttpContent content, string? mediaType = "application/json", HttpStatusCode status = HttpStatusCode.OK)
    {
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return new HttpClient(new Answer(content, status)) { BaseAddress = new Uri("https://shop.example/") };
    }

    private sealed class Answer(HttpContent content, HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = content });
    }

    private class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class SilentStream : EndlessStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
