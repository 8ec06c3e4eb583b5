// The caught failure is of a file that should go, not of the payload.
using SafeIntegration;

namespace Labels;

[Contract("labels.v1")]
public sealed partial record Label
{
    public required string Text { get; init; }
}

public sealed class LabelWriter(HttpClient carrier)
{
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        Label label = await carrier.GetContractAsync<Label>("labels/next", cancellationToken);
        string file = Path.Combine(folder, "label.txt");
        try
        {
            File.Delete(file + ".old");
        }
        catch (IOException)
        {
            // Somebody has it open; the next run deletes it.
        }

        await File.WriteAllTextAsync(file, label.Text, cancellationToken);
    }
}
