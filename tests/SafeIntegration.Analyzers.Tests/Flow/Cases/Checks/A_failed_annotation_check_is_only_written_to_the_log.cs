// shape: Validator.TryValidateObject, failure logged and passed over
using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Ferry.Manifests;

public sealed class Vehicle
{
    [Required, StringLength(12)]
    public string Plate { get; set; } = "";

    [Range(200, 40_000)]
    public int Kilograms { get; set; }
}

public interface ILoadPlan
{
    [Effect]
    Task PlaceAsync(string plate, int kilograms, CancellationToken cancellationToken);
}

public sealed class ManifestReader(HttpClient booking, ILoadPlan plan, ILogger<ManifestReader> logger)
{
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        Vehicle? vehicle = await booking.GetFromJsonAsync<Vehicle>("vehicles/next", cancellationToken);
        if (vehicle is null)
            return;

        List<ValidationResult> problems = [];
        bool valid = Validator.TryValidateObject(vehicle, new ValidationContext(vehicle), problems, validateAllProperties: true);
        if (!valid)
        {
            foreach (ValidationResult problem in problems)
                logger.LogError("Manifest: {Problem}", problem.ErrorMessage);
        }

        await plan.PlaceAsync(vehicle.Plate, vehicle.Kilograms, cancellationToken); // expect: SI1003
    }
}
