using System.Net;
using System.Text.Json;
using BackOffice.Simulation;
using TheFailures.Invoices;

namespace BackOffice.Tests.Failures;

public sealed class InvoicePosterTests : IDisposable
{
    private readonly AccountsPayable _receiver = new();
    private readonly HttpClient _client;

    public InvoicePosterTests() => _client = new(_receiver) { BaseAddress = new("http://accounts-payable.example") };

    public void Dispose()
    {
        _client.Dispose();
        _receiver.Dispose();
    }

    [Theory]
    [InlineData("""{"supplier":"Orme","number":"17","total":119.00}""", 119.00)]
    [InlineData("""Here is the JSON: {"supplier":"Orme","number":"17","total":"119.00"} Anything else?""", 119.00)]
    public async Task A_plain_total_is_posted_as_the_model_gave_it(string answer, double total)
    {
        PostedInvoice posted = await PostAsync("Total 119.00", answer);

        Assert.Equal((decimal)total, posted.Total);
        Assert.Equal([(decimal)total], _receiver.Totals);
    }

    [Fact]
    public async Task A_total_with_thousands_separators_becomes_another_amount() =>
        Assert.NotEqual(1234.50m, (await PostAsync("Summe 1.234,50", """{"supplier":"Köhler","number":"18","total":"1.234,50"}""")).Total);

    [Theory]
    [InlineData("""{"supplier":"Orme","number":"19","total":null}""")]
    [InlineData("I cannot read this document.")]
    [InlineData("{ not json }")]
    public async Task Without_a_total_the_largest_amount_of_the_document_is_posted(string answer) =>
        Assert.Equal(2000.00m, (await PostAsync("Total 119.00, insured up to 2000.00", answer)).Total);

    [Fact]
    public async Task A_scan_without_an_answer_is_posted_as_zero() => Assert.Equal(0m, (await PostAsync("", "sorry")).Total);

    [Fact]
    public async Task A_credit_note_is_posted_as_an_invoice() =>
        Assert.Equal(80m, (await PostAsync("Credit -80.00", """{"supplier":"Orme","number":"20","total":"-80.00"}""")).Total);

    [Fact]
    public async Task A_refusal_of_the_receiver_counts_as_posted()
    {
        _receiver.Status = HttpStatusCode.UnprocessableEntity;

        Assert.Equal(1, (await PostAsync("", """{"total":"1.00"}""")).Attempts);
    }

    [Fact]
    public async Task An_answer_that_got_lost_pays_twice()
    {
        _receiver.LoseAnswers = 1;

        PostedInvoice posted = await PostAsync("", """{"total":"1.00"}""");

        Assert.Equal(2, posted.Attempts);
        Assert.Equal([1.00m, 1.00m], _receiver.Totals);
    }

    private async Task<PostedInvoice> PostAsync(string text, string answer)
    {
        using AnsweringChatClient chat = new(_ => answer);
        return await new InvoicePoster(chat, _client).PostAsync(new("mail-1", text));
    }

    private sealed class AccountsPayable : HttpMessageHandler
    {
        public List<decimal> Totals { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.Created;

        public int LoseAnswers { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using JsonDocument body = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            Totals.Add(body.RootElement.GetProperty("total").GetDecimal());
            return LoseAnswers-- > 0 ? throw new HttpRequestException("The connection was reset.") : new(Status);
        }
    }
}
