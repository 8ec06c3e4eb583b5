// shape: claims service with a threshold before a clerk
using SafeIntegration;

namespace Appliances.Warranty;

public sealed record WarrantyCase(string Id, string SerialNumber, string Description);

public sealed record Assessment(string Reason, double Confidence);

public interface IAssessor
{
    [AiOutput]
    Task<Assessment> AssessAsync(string description, CancellationToken token);
}

public interface IClaimsClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(WarrantyCase item, Assessment assessment, CancellationToken token);
}

public interface ISpareParts
{
    [Effect]
    Task ShipReplacementAsync(string serialNumber, CancellationToken token);
}

public sealed class WarrantyService(IAssessor assessor, IClaimsClerk clerk, ISpareParts parts)
{
    public async Task<bool> HandleAsync(WarrantyCase item, CancellationToken token)
    {
        Assessment assessment = await assessor.AssessAsync(item.Description, token);
        if (assessment.Confidence < 0.92)
        {
            bool confirmed = await clerk.ConfirmAsync(item, assessment, token);
            if (!confirmed)
                return false;
        }

        await parts.ShipReplacementAsync(item.SerialNumber, token); // expect: SI2006
        return true;
    }
}
