using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SafeIntegration.AspNetCore.Tests;

public sealed class RequestTests(Shop shop) : IClassFixture<Shop>
{
    private const string Valid = """{"id":"P-0001","weight":3,"status":"Sent"}""";
    private const string Whole = """{"id":"P-0001","weight":3,"status":"Sent","note":null}""";
    private const string Invalid = """{"id":"secret-4711","weight":4711,"status":"Secret4711","note":null}""";

    /// <summary>Every way in which a body can be bound.</summary>
    public static TheoryData<string> All => ["/payload", "/tried", "/read", "/handled/read", "/plain", "/handled/plain", "/mvc"];

    /// <summary>Those that answer with problem details of their own.</summary>
    public static TheoryData<string> WithProblem => ["/payload", "/tried", "/handled/read", "/handled/plain"];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_valid_body_becomes_its_value(string path)
    {
        using HttpResponseMessage response = await Post(path, Valid);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("P-0001", (await response.Content.ReadAsStringAsync()).Trim('"'));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_body_that_breaks_the_contract_is_a_bad_request_without_its_values(string path)
    {
        using HttpResponseMessage response = await Post(path, Invalid);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("4711", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WithProblem))]
    public async Task Every_violation_is_told_by_its_path(string path)
    {
        using HttpResponseMessage response = await Post(path, Invalid);
        JsonNode problem = await ProblemOf(response);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(400, (int)problem["status"]!);
        Assert.Equal(
            ["$.id Pattern", "$.status UnknownValue", "$.weight OutOfRange"],
            problem["violations"]!.AsArray().Select(violation => $"{violation!["path"]} {violation["code"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Mvc_tells_every_violation_by_its_path()
    {
        using HttpResponseMessage response = await Post("/mvc", Invalid);
        JsonNode problem = await ProblemOf(response);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["$.id", "$.status", "$.weight"], problem["errors"]!.AsObject().Select(error => error.Key).Where(key => key.StartsWith('$')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Malformed_text_is_a_bad_request(string path)
    {
        using HttpResponseMessage response = await Post(path, Valid[..^1]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/payload", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/tried", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/read", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/plain", HttpStatusCode.BadRequest)]
    [InlineData("/mvc", HttpStatusCode.BadRequest)]
    public async Task A_body_above_the_limit_of_the_contract_is_refused(string path, HttpStatusCode expected)
    {
        string large = Valid.Replace("\"weight\"", $"\"note\":\"{new string('x', 5_000)}\",\"weight\"", StringComparison.Ordinal);
        using HttpResponseMessage response = await Post(path, large);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused_without_a_length_too()
    {
        using var content = new ChunkedContent(Encoding.UTF8.GetBytes(Valid.PadRight(10_000)));
        using HttpResponseMessage response = await shop.Client.PostAsync(new Uri("/payload", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Another_media_type_is_refused(string path)
    {
        using HttpResponseMessage response = await Post(path, Valid, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("/payload")]
    [InlineData("/tried")]
    [InlineData("/read")]
    public async Task Another_charset_is_refused(string path)
    {
        using HttpResponseMessage response = await Post(path, Valid, "application/json; charset=utf-16");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("/payload")]
    [InlineData("/tried")]
    [InlineData("/read")]
    [InlineData("/mvc")]
    public async Task One_byte_order_mark_is_passed_over(string path)
    {
        using HttpResponseMessage response = await Post(path, "\uFEFF" + Valid);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_media_type_with_the_suffix_of_JSON_is_JSON(string path)
    {
        using HttpResponseMessage response = await Post(path, Valid, "application/vnd.parcel+json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/payload")]
    [InlineData("/tried")]
    [InlineData("/read")]
    [InlineData("/plain")]
    [InlineData("/mvc")]
    public async Task Nothing_is_a_bad_request(string path)
    {
        using HttpResponseMessage response = await Post(path, "");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/echo", "[" + Whole + "," + Whole + "]")]
    [InlineData("/mvc/echo", Whole)]
    public async Task Values_are_written_by_their_contract(string path, string payload)
    {
        using HttpResponseMessage response = await Post(path, payload);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(payload), await ProblemOf(response)), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public void A_valid_result_is_no_problem() =>
        Assert.Throws<InvalidOperationException>(() => Parcel.Contract.Parse(Encoding.UTF8.GetBytes(Valid)).ToProblem());

    private static async Task<JsonNode> ProblemOf(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private async Task<HttpResponseMessage> Post(string path, string payload, string mediaType = "application/json")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(payload));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return await shop.Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    private sealed class ChunkedContent : HttpContent
    {
        private readonly byte[] _bytes;

        public ChunkedContent(byte[] bytes)
        {
            _bytes = bytes;
            Headers.ContentType = new("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
