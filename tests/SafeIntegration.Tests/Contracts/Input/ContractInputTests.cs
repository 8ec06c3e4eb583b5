using System.IO.Pipelines;
using System.Text;

namespace SafeIntegration.Tests.Contracts;

public sealed class ContractInputTests
{
    private const string Valid = """{"id":"o1","currency":"EUR","status":"Open","lines":[{"sku":"a"}]}""";
    private const int Limit = 64 * 1024;

    private static readonly SmallOrderContract Contract = new();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task A_stream_is_read_to_its_end_however_it_comes(int piece)
    {
        using var stream = new PieceStream(Encoding.UTF8.GetBytes(Valid), piece);
        Assert.Equal("o1", (await Contract.ParseAsync(stream)).Value.Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task A_pipe_is_read_to_its_end_however_it_comes(int piece)
    {
        using var stream = new PieceStream(Encoding.UTF8.GetBytes(Valid), piece);
        Assert.Equal("o1", (await Contract.ParseAsync(PipeReader.Create(stream, new(minimumReadSize: 1, bufferSize: 16)))).Value.Id);
    }

    [Fact]
    public async Task A_payload_larger_than_the_first_buffer_is_read_whole()
    {
        string name = new('x', 50_000);
        using var stream = new PieceStream(Encoding.UTF8.GetBytes(Valid.Replace("o1", name, StringComparison.Ordinal)), 5_000);
        Assert.Equal(name, (await Contract.ParseAsync(stream)).Value.Id);
    }

    [Fact]
    public async Task One_byte_order_mark_is_passed_over()
    {
        byte[] payload = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Valid)];
        Assert.True((await Contract.ParseAsync(new MemoryStream(payload))).IsValid);
        Assert.True((await Contract.ParseAsync(PipeReader.Create(new PieceStream(payload, 1)))).IsValid);
    }

    [Fact]
    public async Task A_second_byte_order_mark_is_not()
    {
        byte[] payload = [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Valid)];
        Assert.Equal(ViolationCode.Malformed, (await Contract.ParseAsync(new MemoryStream(payload))).Violations[0].Code);
    }

    [Fact]
    public async Task A_payload_of_exactly_the_limit_is_read()
    {
        byte[] payload = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Valid.PadRight(Limit))];
        Assert.True((await Contract.ParseAsync(new PieceStream(payload, 1_000))).IsValid);
        Assert.True((await Contract.ParseAsync(PipeReader.Create(new PieceStream(payload, 1_000)))).IsValid);
    }

    [Fact]
    public async Task A_payload_above_the_limit_is_not_read_on()
    {
        using var stream = new PieceStream(Encoding.UTF8.GetBytes(Valid.PadRight(10 * Limit)), 1_000);
        Assert.Equal(ViolationCode.TooLarge, Assert.Single((await Contract.ParseAsync(stream)).Violations).Code);
        Assert.InRange(stream.Given, Limit, Limit + 2_000);
    }

    [Fact]
    public async Task A_pipe_above_the_limit_is_not_read_on()
    {
        using var stream = new PieceStream(Encoding.UTF8.GetBytes(Valid.PadRight(10 * Limit)), 1_000);
        Assert.Equal(ViolationCode.TooLarge, Assert.Single((await Contract.ParseAsync(PipeReader.Create(stream))).Violations).Code);
        Assert.InRange(stream.Given, Limit, Limit + 8_000);
    }

    [Fact]
    public async Task A_stream_whose_length_is_above_the_limit_is_not_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Valid.PadRight(2 * Limit)));
        Assert.Equal(ViolationCode.TooLarge, Assert.Single((await Contract.ParseAsync(stream)).Violations).Code);
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public async Task Nothing_is_malformed() => Assert.Equal(ViolationCode.Malformed, Assert.Single((await Contract.ParseAsync(Stream.Null)).Violations).Code);

    [Fact]
    public async Task The_reading_ends_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var pipe = new Pipe();
        Task<ContractResult<SmallOrder>> parse = Contract.ParseAsync(pipe.Reader, cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => parse);
    }

    [Fact]
    public async Task A_pending_read_that_is_cancelled_ends_the_reading()
    {
        var pipe = new Pipe();
        Task<ContractResult<SmallOrder>> parse = Contract.ParseAsync(pipe.Reader).AsTask();
        pipe.Reader.CancelPendingRead();
        await Assert.ThrowsAsync<OperationCanceledException>(() => parse);
    }

    [Fact]
    public async Task The_stream_stays_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Valid));
        await Contract.ParseAsync(stream);
        Assert.True(stream.CanRead);
    }
}
