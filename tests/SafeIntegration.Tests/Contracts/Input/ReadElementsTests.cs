using System.IO.Pipelines;
using System.Text;

namespace SafeIntegration.Tests.Contracts;

public sealed class ReadElementsTests
{
    private const string Bad = """{"id":17,"currency":"EUR","status":"Open","lines":[]}""";
    private const int Limit = 64 * 1024;

    private static readonly SmallOrderContract Contract = new();

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(100_000)]
    public async Task The_elements_of_an_array_come_one_by_one(int piece) =>
        Assert.Equal(["a", "b", "c"], await Read($"  [ {Order("a")} , {Order("b")},\n{Order("c")} ]  ", piece));

    [Fact]
    public async Task An_empty_array_has_no_elements() => Assert.Empty(await Read(" [ ] "));

    [Fact]
    public async Task A_bad_element_does_not_end_the_others() =>
        Assert.Equal(["a", "$.id TypeChanged", "c"], await Read($"[{Order("a")},{Bad},{Order("c")}]"));

    [Theory]
    [InlineData("17")]
    [InlineData("\"text\"")]
    [InlineData("true")]
    [InlineData("[[],{}]")]
    public async Task An_element_of_another_kind_does_not_end_the_others(string element) =>
        Assert.Equal(["a", "$ TypeChanged", "c"], await Read($"[{Order("a")},{element},{Order("c")}]", 5));

    [Fact]
    public async Task Null_is_an_element() => Assert.Equal(["$ Null", "b"], await Read($"[null,{Order("b")}]"));

    [Fact]
    public async Task An_element_above_the_limit_does_not_end_the_others()
    {
        string line = $$"""{"sku":"{{new string('x', 1_000)}}"}""";
        string large = Order("b").Replace("[]", $"[{string.Join(',', Enumerable.Repeat(line, 100))}]", StringComparison.Ordinal);
        Assert.Equal(["a", "$ TooLarge", "c"], await Read($"[{Order("a")},{large},{Order("c")}]", 1_000));
    }

    [Fact]
    public async Task One_text_above_the_limit_ends_the_reading() =>
        Assert.Equal(["a", "$ TooLarge"], await Read($"[{Order("a")},{Order(new string('x', 2 * Limit))},{Order("c")}]", 1_000));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("hello")]
    public async Task What_is_no_array_is_malformed(string payload) => Assert.Equal(["$ Malformed"], await Read(payload));

    [Theory]
    [InlineData("[$,")]
    [InlineData("[$")]
    [InlineData("[$ $]")]
    [InlineData("[$,]")]
    [InlineData("[$}")]
    [InlineData("[$] x")]
    [InlineData("[$][]")]
    [InlineData("[$,{]")]
    public async Task Where_the_structure_breaks_the_reading_ends_with_a_violation(string payload) =>
        Assert.Equal(["a", "$ Malformed"], await Read(payload.Replace("$", Order("a"), StringComparison.Ordinal), 3));

    [Fact]
    public async Task One_byte_order_mark_is_passed_over() => Assert.Equal(["a"], await Read($"\uFEFF[{Order("a")}]", 1));

    [Fact]
    public async Task What_is_held_does_not_grow_with_the_array()
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 4_096, resumeWriterThreshold: 2_048));
        Task write = Write(pipe.Writer);
        int count = 0;
        await foreach (ContractResult<SmallOrder> result in Contract.ReadElementsAsync(pipe.Reader))
            count += result.IsValid ? 1 : 0;
        await write;
        Assert.Equal(5_000, count);
    }

    [Fact]
    public async Task The_reading_ends_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ContractResult<SmallOrder> _ in Contract.ReadElementsAsync(new PieceStream("[]"u8.ToArray(), 1), cancelled.Token))
                continue;
        });
    }

    private static async Task Write(PipeWriter writer)
    {
        byte[] element = Encoding.UTF8.GetBytes(Order("a") + ",");
        await writer.WriteAsync("["u8.ToArray());
        for (int i = 0; i < 4_999; i++)
            await writer.WriteAsync(element);
        await writer.WriteAsync(Encoding.UTF8.GetBytes(Order("a") + "]"));
        await writer.CompleteAsync();
    }

    private static string Order(string id) => $$"""{"id":"{{id}}","currency":"EUR","status":"Open","lines":[]}""";

    // Ids, or the first violation.
    private static async Task<List<string>> Read(string payload, int piece = 64)
    {
        var read = new List<string>();
        await foreach (ContractResult<SmallOrder> result in Contract.ReadElementsAsync(new PieceStream(Encoding.UTF8.GetBytes(payload), piece)))
            read.Add(result.TryGetValue(out SmallOrder? order) ? order.Id : $"{result.Violations[0].Path} {result.Violations[0].Code}");
        return read;
    }
}
