using UglyToad.PdfPig;

namespace BackOffice.Invoices.Pdf;

/// <summary>Reads the text layer of a PDF of any origin, within limits. Thread-safe.</summary>
public static class PdfTextReader
{
    /// <summary>PdfPig recurses over nested objects; its own guard needs no more stack than this.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Reads all pages.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="limits">None means <see cref="PdfLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting, and the reading at its next step.</param>
    /// <exception cref="UnreadableDocumentException">The file is damaged or passes a limit.</exception>
    public static Task<PdfText> ReadAsync(ReadOnlyMemory<byte> pdf, PdfLimits? limits = null, CancellationToken cancellationToken = default) =>
        RunAsync(pdf, limits ?? PdfLimits.Default, ReadPages, cancellationToken);

    /// <summary>Opens the file on a thread of its own, because PdfPig cannot be interrupted while it looks for objects.</summary>
    internal static async Task<T> RunAsync<T>(
        ReadOnlyMemory<byte> pdf, PdfLimits limits, Func<PdfDocument, ReadingBudget, T> read, CancellationToken cancellationToken)
    {
        if (pdf.Length > limits.MaxFileBytes) throw new UnreadableDocumentException(UnreadableReason.DocumentTooLarge, "The document is larger than an invoice can be.");
        ReadingBudget budget = new(limits);
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Thread thread = new(() => Run(pdf, budget, read, done), StackBytes) { IsBackground = true, Name = "PDF reading" };
        thread.Start();
        try
        {
            return await done.Task.WaitAsync(limits.MaxTime, cancellationToken);
        }
        catch (TimeoutException)
        {
            budget.Cancel();
            budget.ThrowIfSpent();
            throw;
        }
        catch (OperationCanceledException)
        {
            budget.Cancel();
            throw;
        }
    }

    private static void Run<T>(ReadOnlyMemory<byte> pdf, ReadingBudget budget, Func<PdfDocument, ReadingBudget, T> read, TaskCompletionSource<T> done)
    {
        try
        {
            CharacterMapGuard.Check(pdf.Span, budget);
            using PdfDocument document = PdfDocument.Open(pdf.ToArray(), new GuardedOptions(budget));
            if (document.NumberOfPages > budget.MaxPages)
                budget.Fail(UnreadableReason.TooManyPages, $"The document has more than {budget.MaxPages} pages.");
            budget.ThrowIfSpent();
            T result = read(document, budget);
            budget.ThrowIfSpent();
            done.SetResult(result);
        }
        catch (UnreadableDocumentException e)
        {
            done.SetException(e);
        }
#pragma warning disable CA1031 // A parser of foreign files fails in many ways; each means the same to us.
        catch (Exception e)
#pragma warning restore CA1031
        {
            done.SetException(Cause(e, budget));
        }
    }

    private static UnreadableDocumentException Cause(Exception e, ReadingBudget budget)
    {
        try
        {
            budget.ThrowIfSpent();
        }
        catch (UnreadableDocumentException limit)
        {
            return limit;
        }

        return new UnreadableDocumentException(UnreadableReason.DocumentBroken, $"The document is damaged or no PDF ({e.GetType().Name}).");
    }

    private static PdfText ReadPages(PdfDocument document, ReadingBudget budget)
    {
        document.AddPageFactory<GlyphPage, GlyphPages>();
        WordBuilder words = new();
        for (int page = 1; page <= document.NumberOfPages; page++) words.Add(document.GetPage<GlyphPage>(page));
        return words.Build();
    }
}
