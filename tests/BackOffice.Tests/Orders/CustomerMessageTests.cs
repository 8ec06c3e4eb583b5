using BackOffice.Learning;
using BackOffice.Orders;
using MimeKit;

namespace BackOffice.Tests.Orders;

public sealed class CustomerMessageTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _temporary = new();
    private readonly PickupFolder _pickup;

    public CustomerMessageTests() => _pickup = new(_temporary.Path);

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("en", "Your order 310007 is cancelled. We are paying 1285.50 CHF back.")]
    [InlineData("de", "Ihre Bestellung 310007 ist storniert. Wir zahlen 1285.50 CHF zurück.")]
    [InlineData("fr", "Votre commande 310007 est annulée. Nous vous remboursons 1285.50 CHF.")]
    public void The_message_is_in_the_language_of_the_customer(string language, string sentence) =>
        Assert.Contains(sentence, Text(Notice() with { Language = language }), StringComparison.Ordinal);

    [Fact]
    public void The_total_is_named_exactly_in_the_kinds_that_say_so()
    {
        foreach (string language in new[] { "en", "de", "fr" })
            foreach (MessageKind kind in Enum.GetValues<MessageKind>())
                Assert.Equal(kind.StatesTotal(), Text(Notice() with { Kind = kind, Language = language }).Contains("1285.50 CHF", StringComparison.Ordinal));
    }

    [Fact]
    public void Urgency_changes_the_wording()
    {
        string[] texts = [.. Enum.GetValues<Urgency>().Select(u => Text(Notice() with { Urgency = u }))];

        Assert.Equal(3, texts.Distinct().Count());
        Assert.Contains("today", texts[(int)Urgency.High], StringComparison.Ordinal);
    }

    [Fact]
    public void One_change_of_an_order_has_one_message_id_and_the_next_change_another()
    {
        OrderNotice notice = Notice();

        Assert.Equal(notice.MessageId, (notice with { Urgency = Urgency.High }).MessageId);
        Assert.NotEqual(notice.MessageId, (notice with { Kind = MessageKind.Returned }).MessageId);
        Assert.NotEqual(notice.MessageId, (notice with { UpdatedAt = At.AddMinutes(1) }).MessageId);
    }

    [Fact]
    public async Task A_sent_message_lies_in_the_folder_with_its_message_id()
    {
        OrderNotice notice = Notice();

        Assert.True(await SendAsync(notice));

        using MimeMessage mail = await MimeMessage.LoadAsync(Assert.Single(_pickup.Files()));
        Assert.Equal(notice.MessageId, mail.MessageId);
        Assert.True(_pickup.Contains(notice.MessageId));
        Assert.Equal(new("310007", "vera@mail.example", MessageKind.Cancelled, 1285.50m, Urgency.Low), CustomerMessage.Read(mail));
    }

    [Fact]
    public async Task The_same_message_id_is_sent_once_and_the_first_message_stays()
    {
        await SendAsync(Notice());

        Assert.False(await SendAsync(Notice() with { CustomerName = "Somebody Else" }));

        using MimeMessage mail = await MimeMessage.LoadAsync(Assert.Single(_pickup.Files()));
        Assert.Equal("Vera Löffler", mail.To.Mailboxes.Single().Name);
    }

    [Fact]
    public async Task Of_parallel_senders_of_one_message_exactly_one_sends_it()
    {
        bool[] sent = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => SendAsync(Notice()))));

        Assert.Single(sent, wasSent => wasSent);
        Assert.Single(Directory.GetFiles(_temporary.Path));
    }

    [Theory]
    [InlineData("../../escape@x.example")]
    [InlineData("a/b\\c:d*e?@x.example")]
    public async Task A_message_id_cannot_name_a_file_outside_the_folder(string messageId)
    {
        using MimeMessage mail = CustomerMessage.Compose(Notice(), messageId, At);

        await _pickup.SendAsync(mail, CancellationToken.None);

        Assert.Equal(_temporary.Path, Path.GetDirectoryName(Assert.Single(_pickup.Files())));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_an_error_and_not_a_sent_message()
    {
        await File.WriteAllTextAsync(_temporary.File("file"), "");
        PickupFolder blocked = new(_temporary.File("file"));

        using MimeMessage mail = CustomerMessage.Compose(Notice(), "a@b.example", At);
        await Assert.ThrowsAnyAsync<IOException>(() => blocked.SendAsync(mail, CancellationToken.None));
    }

    private async Task<bool> SendAsync(OrderNotice notice)
    {
        using MimeMessage mail = CustomerMessage.Compose(notice, notice.MessageId, At);
        return await _pickup.SendAsync(mail, CancellationToken.None);
    }

    private static string Text(OrderNotice notice)
    {
        using MimeMessage mail = CustomerMessage.Compose(notice, notice.MessageId, At);
        return mail.TextBody ?? "";
    }

    private static OrderNotice Notice() => new()
    {
        OrderId = "310007",
        Kind = MessageKind.Cancelled,
        Recipient = "vera@mail.example",
        CustomerName = "Vera Löffler",
        Language = "en",
        Total = 1285.50m,
        Currency = "CHF",
        Urgency = Urgency.Low,
        UpdatedAt = At,
    };
}
