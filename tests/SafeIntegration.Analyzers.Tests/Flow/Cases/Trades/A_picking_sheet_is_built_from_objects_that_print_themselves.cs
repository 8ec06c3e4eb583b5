// shape: StringBuilder that is given objects, whose ToString is never called by name
using System.Text;

namespace Dispatch.Sheets;

public sealed class Recipient
{
    public string Name { get; set; } = "";

    public string Street { get; set; } = "";

    public override string ToString() => $"{Name}, {Street}";
}

public sealed class SheetWriter(HttpClient orders, IConfiguration configuration)
{
    private readonly string _folder = configuration["Sheets:Folder"] ?? "sheets";

    public async Task WriteAsync(int wave, CancellationToken cancellationToken)
    {
        Recipient[]? recipients = await orders.GetFromJsonAsync<Recipient[]>($"waves/{wave}/recipients", cancellationToken);
        if (recipients is null)
            return;

        StringBuilder sheet = new();
        sheet.Append("Wave ").Append(wave).AppendLine();
        foreach (Recipient recipient in recipients)
        {
            sheet.Append("To: ").Append(recipient).AppendLine();
        }

        string path = Path.Combine(_folder, $"wave-{wave}.txt");
        await File.WriteAllTextAsync(path, sheet.ToString(), cancellationToken); // expect: SI1001
    }
}
