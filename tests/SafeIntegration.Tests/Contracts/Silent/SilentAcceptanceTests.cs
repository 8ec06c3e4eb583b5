using System.ComponentModel.DataAnnotations;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Schema;

namespace SafeIntegration.Tests.Contracts.Silent;

/// <summary>What System.Text.Json and its neighbours accept silently, and what a contract does: every row of the documentation's two tables.</summary>
public sealed class SilentAcceptanceTests
{
    private const string BadReviews = """{"list":[{"stars":9}]}""";

    public static TheoryData<string> Rows => [.. SilentRows.All.Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_of_the_table_is_true(string id)
    {
        SilentRow row = SilentRows.All.Single(candidate => candidate.Id == id);
        Assert.Equal((row.Web, row.Strict, row.Contract), row.Results());
    }

    [Fact]
    [Trait("row", "validator-stops-at-the-surface")]
    public void The_validator_of_DataAnnotations_does_not_look_inside_a_list()
    {
        Reviews reviews = JsonSerializer.Deserialize<Reviews>(BadReviews, JsonSerializerOptions.Web)!;
        Assert.True(Validator.TryValidateObject(reviews, new ValidationContext(reviews), [], validateAllProperties: true));
        Assert.Equal("$.list[0].stars", Assert.Single(Parse<Reviews>(BadReviews).Violations).Path);
    }

    [Fact]
    [Trait("row", "pattern-passes-empty-text")]
    public void The_validator_of_DataAnnotations_lets_empty_text_pass_every_pattern()
    {
        var review = new Review { Stars = 1, Country = "" };
        Assert.True(Validator.TryValidateObject(review, new ValidationContext(review), [], validateAllProperties: true));
        Assert.Equal(ViolationCode.Pattern, Assert.Single(Parse<Review>("""{"stars":1,"country":""}""").Violations).Code);
    }

    [Fact]
    [Trait("row", "schema-without-rules")]
    public void The_schema_exporter_of_System_Text_Json_leaves_the_rules_out()
    {
        Assert.DoesNotContain("maximum", JsonSerializerOptions.Web.GetJsonSchemaAsNode(typeof(Review)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"maximum\":5", Review.Contract.JsonSchema, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "first-problem-only")]
    public void System_Text_Json_tells_the_first_problem_and_a_contract_all_of_them()
    {
        const string Json = """{"name":1,"quantity":"x"}""";
        Assert.Equal("$.name", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Item>(Json, JsonSerializerOptions.Web)).Path);
        Assert.Equal(["$.name", "$.quantity"], Parse<Item>(Json).Violations.Select(violation => violation.Path));
    }

    [Fact]
    [Trait("row", "any-media-type")]
    public async Task GetFromJsonAsync_reads_a_page_of_text_as_if_it_were_JSON()
    {
        using HttpClient client = Answering("""{"error":"sign in first"}""", "text/html");
        Assert.Equal(0, (await client.GetFromJsonAsync<Item>("https://shop.example/", TestContext.Current.CancellationToken))!.Quantity);
        ContractException problem = await Assert.ThrowsAsync<ContractException>(() => client.GetContractAsync<Item>("https://shop.example/", TestContext.Current.CancellationToken));
        Assert.Contains("media type", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "null-body")]
    public async Task GetFromJsonAsync_gives_null_for_a_body_of_null()
    {
        using HttpClient client = Answering("null", "application/json");
        Assert.Null(await client.GetFromJsonAsync<Item>("https://shop.example/", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ContractException>(() => client.GetContractAsync<Item>("https://shop.example/", TestContext.Current.CancellationToken));
    }

    private static ContractResult<T> Parse<T>(string json)
        where T : IPayload<T> => T.Contract.Parse(Encoding.UTF8.GetBytes(json));

    private static HttpClient Answering(string body, string mediaType) => new(new Answer(body, mediaType));

    private sealed class Answer(string body, string mediaType) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, mediaType) });
    }
}
