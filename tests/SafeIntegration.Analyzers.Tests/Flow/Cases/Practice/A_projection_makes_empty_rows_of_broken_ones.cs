// shape: CSV upload with a projection that never fails
using System.Globalization;
using SafeIntegration;

namespace Stocktaking;

public readonly record struct Count(string Shelf, int Pieces);

public interface IInventory
{
    [Effect]
    Task SetAsync(Count[] counts);
}

public static class CountUpload
{
    public static async Task<IResult> HandleAsync(IFormFile file, IInventory inventory)
    {
        using StreamReader reader = new(file.OpenReadStream());
        string[] lines = (await reader.ReadToEndAsync()).Split('\n');
        Count[] counts = lines.Skip(1).Select(line =>
        {
            try
            {
                string[] cells = line.Split(';');
                return new Count(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture));
            }
            catch (Exception)
            {
                return new Count("", 0);
            }
        }).ToArray();

        await inventory.SetAsync(counts); // expect: SI1001, SI1004
        return Results.NoContent();
    }
}
