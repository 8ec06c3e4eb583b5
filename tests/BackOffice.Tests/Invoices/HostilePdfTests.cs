using BackOffice.Invoices;
using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;
using BackOffice.Suppliers;
using CsCheck;

namespace BackOffice.Tests.Invoices;

public sealed class HostilePdfTests
{
    /// <summary>A busy machine must not make a limit of content look like one of time.</summary>
    private static readonly PdfLimits s_patient = PdfLimits.Default with { MaxTime = TimeSpan.FromMinutes(2) };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_that_unpacks_to_a_thousand_times_its_size_is_refused() =>
        Assert.Equal(UnreadableReason.TooMuchContent, await Refusal(HostileFiles.Bomb()));

    [Fact]
    public async Task A_bomb_inside_a_bomb_is_refused()
    {
        byte[] bomb = HostileFiles.NestedBomb();

        Assert.InRange(bomb.Length, 1, 20_000);
        Assert.Equal(UnreadableReason.TooMuchContent, await Refusal(bomb));
    }

    [Fact]
    public async Task Forms_that_draw_forms_that_draw_forms_come_to_an_end() =>
        Assert.Equal(UnreadableReason.TooMuchContent, await Refusal(HostileFiles.FormsOfForms()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_character_map_of_four_thousand_million_entries_is_refused(bool packed) =>
        Assert.Equal(UnreadableReason.TooMuchContent, await Refusal(HostileFiles.CharacterMap(packed)));

    [Fact]
    public async Task A_document_of_twenty_thousand_pages_is_refused() =>
        Assert.Equal(UnreadableReason.TooManyPages, await Refusal(HostileFiles.ManyPages(20_000)));

    [Fact]
    public async Task A_page_tree_that_contains_itself_does_not_hang() => await ReadsOrRefuses(HostileFiles.CircularPages());

    [Fact]
    public async Task Arrays_nested_without_end_do_not_crash_the_process() => await ReadsOrRefuses(HostileFiles.DeepArrays());

    [Fact]
    public async Task More_letters_than_an_invoice_has_are_refused() =>
        Assert.Equal(UnreadableReason.TooMuchContent, await Refusal(HostileFiles.Wordy()));

    [Fact]
    public async Task More_drawing_than_an_invoice_has_is_refused() =>
        Assert.Equal(UnreadableReason.TooMuchContent, await Refusal(HostileFiles.Scribble()));

    [Fact]
    public async Task A_file_over_the_size_limit_is_refused_unread() =>
        Assert.Equal(UnreadableReason.DocumentTooLarge, await Refusal(new byte[PdfLimits.Default.MaxFileBytes + 1]));

    [Fact]
    public async Task A_document_that_takes_too_long_is_given_up()
    {
        PdfLimits impatient = PdfLimits.Default with { MaxTime = TimeSpan.FromTicks(1) };

        Assert.Equal(UnreadableReason.TooSlow, await Refusal(HostileFiles.FormsOfForms(), impatient));
    }

    [Fact]
    public async Task Page_images_of_a_hostile_document_are_refused_too()
    {
        UnreadableDocumentException refusal = await Assert.ThrowsAsync<UnreadableDocumentException>(
            () => PageImages.ReadAsync(HostileFiles.FormsOfForms(), s_patient, Cancelled));

        Assert.Equal(UnreadableReason.TooMuchContent, refusal.Reason);
    }

    [Fact]
    public async Task An_empty_file_is_refused_as_broken() => Assert.Equal(UnreadableReason.DocumentBroken, await Refusal([]));

    [Fact]
    public async Task A_document_cut_off_anywhere_is_read_or_refused()
    {
        byte[] whole = SomePdf();
        for (int tenth = 1; tenth < 10; tenth++) await ReadsOrRefuses(whole[..(whole.Length * tenth / 10)]);
    }

    [Fact]
    public void Bytes_changed_anywhere_are_read_or_refused()
    {
        byte[] whole = SomePdf();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 30].Sample(
            changes =>
            {
                byte[] damaged = [.. whole];
                foreach ((int at, byte value) in changes) damaged[at] = value;
                ReadsOrRefuses(damaged).GetAwaiter().GetResult();
            },
            iter: 60);
    }

    [Fact]
    public void Garbage_is_refused_as_broken() =>
        Gen.Byte.Array[1, 3000].Sample(
            garbage => Refusal([.. "%PDF-1.7\n"u8, .. garbage]).GetAwaiter().GetResult() == UnreadableReason.DocumentBroken,
            iter: 40);

    private static byte[] SomePdf() => MailReader.Read(InvoiceGenerator.Generate(3, 1, SupplierWorld.Run).First().Eml).Documents[0].ToArray();

    private static async Task<UnreadableReason> Refusal(byte[] pdf, PdfLimits? limits = null) =>
        (await Assert.ThrowsAsync<UnreadableDocumentException>(() => PdfTextReader.ReadAsync(pdf, limits ?? s_patient, Cancelled))).Reason;

    /// <summary>Damage may leave something to read; what must not happen is any other exception, or no end.</summary>
    private static async Task ReadsOrRefuses(byte[] pdf)
    {
        try
        {
            Assert.NotNull(await PdfTextReader.ReadAsync(pdf, s_patient, Cancelled));
        }
        catch (UnreadableDocumentException refusal)
        {
            Assert.NotEqual(UnreadableReason.TooSlow, refusal.Reason);
        }
    }
}
