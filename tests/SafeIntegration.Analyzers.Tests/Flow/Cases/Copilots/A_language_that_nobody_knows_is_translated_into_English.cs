using SafeIntegration;

namespace Translations.Intake;

public sealed record TranslationWish(string Language, string? Remark);

public sealed record TranslationJob(Guid DocumentId, string Culture, DateTimeOffset Due);

public interface IJobQueue
{
    [Effect]
    Task PublishAsync(TranslationJob job, CancellationToken cancellationToken);
}

public sealed class WishClient(HttpClient http)
{
    public async Task<TranslationWish> LoadAsync(Guid documentId, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<TranslationWish>($"documents/{documentId}/wish", cancellationToken)
            ?? throw new InvalidOperationException("Nothing is wished.");
}

public sealed class TranslationIntake(WishClient wishes, IJobQueue queue, TimeProvider time, ILogger<TranslationIntake> logger)
{
    private static readonly Dictionary<string, string> Cultures = new(StringComparer.OrdinalIgnoreCase)
    {
        ["German"] = "de-DE",
        ["French"] = "fr-FR",
        ["Danish"] = "da-DK",
    };

    public async Task AcceptAsync(Guid documentId, CancellationToken cancellationToken)
    {
        TranslationWish wish = await wishes.LoadAsync(documentId, cancellationToken);
        if (wish.Remark is { Length: > 0 } remark)
            logger.LogInformation("The sender remarks: {Remark}", remark);

        TranslationJob job = Plan(documentId, CultureOf(wish));
        await queue.PublishAsync(job, cancellationToken); // expect: SI1005
    }

    private TranslationJob Plan(Guid documentId, string culture) => new(documentId, culture, time.GetUtcNow().AddDays(2));

    private static string CultureOf(TranslationWish wish) => Cultures.GetValueOrDefault(wish.Language, "en-GB");
}
