// shape: AI answer parsed, range checked and given to a [Validates] method
using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Veterinary.Dosage;

public static class DosageRules
{
    public static void ThrowIfUnusual([Validates] decimal milligrams)
    {
        if (milligrams is <= 0m or > 250m)
            throw new ArgumentOutOfRangeException(nameof(milligrams));
    }
}

public interface IPharmacy
{
    [Effect]
    Task PrescribeAsync(Guid animal, decimal milligrams);
}

public sealed class DosageAssistant(IChatClient chat, IPharmacy pharmacy)
{
    public async Task PrescribeAsync(Guid animal, string findings, CancellationToken cancellationToken)
    {
        ChatResponse answer = await chat.GetResponseAsync(
            $"Milligrams of the usual medicine for this animal, as a number:\n{findings}",
            cancellationToken: cancellationToken);

        decimal milligrams = decimal.Parse(answer.Text, NumberStyles.Number, CultureInfo.InvariantCulture);
        DosageRules.ThrowIfUnusual(milligrams);
        await pharmacy.PrescribeAsync(animal, milligrams); // expect: SI2001
    }
}
