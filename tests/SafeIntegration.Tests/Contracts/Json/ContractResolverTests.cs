using System.Buffers;
using System.IO.Pipelines;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Tests.Contracts;

public sealed class ContractResolverTests
{
    private const string Valid = """{"id":"o1","currency":"EUR","status":"Open","lines":[{"sku":"a"}]}""";
    private const string Invalid = """{"id":4711,"currency":null,"status":"Open"}""";

    private static readonly JsonSerializerOptions Options = SafeContracts.AddTo(new(JsonSerializerDefaults.Web));
    private static readonly JsonSerializerOptions Alone = new() { TypeInfoResolver = SafeContracts.Resolver };

    private static readonly JsonSerializerOptions InPieces = new(Options) { DefaultBufferSize = 1 };
    private static readonly JsonSerializerOptions WithComments = new(Options) { ReadCommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public void A_payload_that_keeps_the_contract_becomes_its_value() => Assert.Equal("o1", JsonSerializer.Deserialize<SmallOrder>(Valid, Options)!.Id);

    [Fact]
    public void A_payload_that_breaks_the_contract_is_refused_with_all_violations_and_no_value()
    {
        ContractException exception = Assert.Throws<ContractException>(() => JsonSerializer.Deserialize<SmallOrder>(Invalid, Options));
        Assert.Equal(["$.id", "$.currency", "$.lines"], exception.Violations.Select(violation => violation.Path));
        Assert.DoesNotContain("4711", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_text_is_refused_by_the_contract() =>
        Assert.Equal(ViolationCode.Malformed, Assert.Throws<ContractException>(() => JsonSerializer.Deserialize<SmallOrder>("""{"id":"o1","lines":[}""", Options)).Violations[0].Code);

    [Fact]
    public void Null_instead_of_a_payload_is_refused() =>
        Assert.Equal(ViolationCode.Null, Assert.Throws<ContractException>(() => JsonSerializer.Deserialize<SmallOrder>("null", Options)).Violations[0].Code);

    [Fact]
    public void A_value_is_written_by_the_contract() =>
        Assert.Equal(Valid, JsonSerializer.Serialize(new SmallOrder { Id = "o1", Status = SmallStatus.Open, Lines = [new() { Sku = "a" }] }, Options));

    [Fact]
    public void A_contract_stands_inside_types_that_are_none()
    {
        Envelope envelope = JsonSerializer.Deserialize<Envelope>($$"""{"first":null,"byKey":{"a":{{Valid}} },"orders":[{{Valid}},{{Valid}}]}""", Options)!;
        Assert.Null(envelope.First);
        Assert.Equal(["o1", "o1", "o1"], [.. envelope.Orders.Select(order => order.Id), envelope.ByKey["a"].Id]);
    }

    [Fact]
    public void A_contract_inside_another_type_is_refused_too() =>
        Assert.Equal("$.id", Assert.Throws<ContractException>(() => JsonSerializer.Deserialize<Envelope>($$"""{"orders":[{{Invalid}}]}""", Options)).Violations[0].Path);

    [Theory]
    [InlineData(typeof(SmallOrder[]))]
    [InlineData(typeof(List<SmallOrder>))]
    [InlineData(typeof(IReadOnlyList<SmallOrder>))]
    [InlineData(typeof(IReadOnlyCollection<SmallOrder>))]
    [InlineData(typeof(IEnumerable<SmallOrder>))]
    [InlineData(typeof(IList<SmallOrder>))]
    public void Lists_of_contracts_need_no_other_resolver(Type type)
    {
        JsonTypeInfo info = Alone.GetTypeInfo(type);
        var orders = (IEnumerable<SmallOrder>)JsonSerializer.Deserialize($"[{Valid},{Valid}]", info)!;
        Assert.Equal(2, orders.Count());
        Assert.Equal($"[{Valid},{Valid}]", JsonSerializer.Serialize(orders, info));
    }

    [Theory]
    [InlineData(typeof(Dictionary<string, SmallOrder>))]
    [InlineData(typeof(IReadOnlyDictionary<string, SmallOrder>))]
    public void Dictionaries_of_contracts_need_no_other_resolver(Type type)
    {
        JsonTypeInfo info = Alone.GetTypeInfo(type);
        var orders = (IReadOnlyDictionary<string, SmallOrder>)JsonSerializer.Deserialize("{\"a\":" + Valid + "}", info)!;
        Assert.Equal("o1", orders["a"].Id);
        Assert.Equal("{\"a\":" + Valid + "}", JsonSerializer.Serialize(orders, info));
    }

    [Fact]
    public void Types_without_a_contract_are_left_to_the_next_resolver() => Assert.Null(SafeContracts.Resolver.GetTypeInfo(typeof(List<string>), Options));

    [Fact]
    public void The_resolver_is_added_once()
    {
        JsonSerializerOptions options = SafeContracts.AddTo(SafeContracts.AddTo(new()));
        Assert.Same(SafeContracts.Resolver, options.TypeInfoResolverChain[0]);
        Assert.Equal(2, options.TypeInfoResolverChain.Count);
    }

    [Fact]
    public async Task The_content_of_a_response_is_read_by_the_contract()
    {
        using var content = new StringContent(Valid, Encoding.UTF8, "application/json");
        Assert.Equal("o1", (await content.ReadFromJsonAsync<SmallOrder>(Options))!.Id);
    }

    [Fact]
    public async Task A_stream_in_small_pieces_is_read_by_the_contract()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Valid, 2_000))}]"));
        Assert.Equal(2_000, (await JsonSerializer.DeserializeAsync<List<SmallOrder>>(stream, Options))!.Count);
    }

    [Fact]
    public async Task The_elements_of_a_stream_are_read_one_by_one()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{Valid},{Valid},{Invalid}]"));
        var ids = new List<string>();
        await Assert.ThrowsAsync<ContractException>(async () =>
        {
            await foreach (SmallOrder? order in JsonSerializer.DeserializeAsyncEnumerable<SmallOrder>(stream, InPieces))
                ids.Add(order!.Id);
        });
        Assert.All(ids, id => Assert.Equal("o1", id));
    }

    [Fact]
    public async Task A_pipe_is_read_by_the_contract()
    {
        PipeReader reader = PipeReader.Create(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(Valid)));
        Assert.Equal("o1", (await JsonSerializer.DeserializeAsync<SmallOrder>(reader, Options))!.Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void A_reader_over_many_segments_is_read_by_the_contract(int segmentLength)
    {
        var reader = new Utf8JsonReader(Segments.Of(Encoding.UTF8.GetBytes(Valid), segmentLength));
        Assert.Equal("o1", JsonSerializer.Deserialize<SmallOrder>(ref reader, Options)!.Id);
    }

    [Fact]
    public void A_reader_over_many_segments_is_refused_by_the_contract()
    {
        Assert.Throws<ContractException>(() =>
        {
            var reader = new Utf8JsonReader(Segments.Of(Encoding.UTF8.GetBytes(Invalid), 3));
            JsonSerializer.Deserialize<SmallOrder>(ref reader, Options);
        });
    }

    [Fact]
    public void Comments_that_the_options_allow_are_passed_over()
    {
        Assert.Equal("o1", JsonSerializer.Deserialize<SmallOrder>("/* hello */" + Valid.Replace(":", ": /* hello */", StringComparison.Ordinal), WithComments)!.Id);
    }

    [Fact]
    public void A_value_above_the_limit_of_the_contract_is_refused()
    {
        string payload = Valid.Replace("o1", new string('x', 70_000), StringComparison.Ordinal);
        Assert.Equal(ViolationCode.TooLarge, Assert.Throws<ContractException>(() => JsonSerializer.Deserialize<SmallOrder>(payload, Options)).Violations[0].Code);
    }

    [Fact]
    public void Drift_is_noticed_here_too()
    {
        JsonSerializer.Deserialize<SmallOrder>("""{"resolved":1,""" + Valid[1..], Options);
        Assert.Contains(Contract.Of<SmallOrder>().Drift.Report().Findings, finding => finding is { Path: "$.resolved", Kind: DriftKind.New });
    }

    private sealed class Envelope
    {
        public SmallOrder? First { get; init; }

        public IReadOnlyList<SmallOrder> Orders { get; init; } = [];

        public Dictionary<string, SmallOrder> ByKey { get; init; } = [];
    }
}
