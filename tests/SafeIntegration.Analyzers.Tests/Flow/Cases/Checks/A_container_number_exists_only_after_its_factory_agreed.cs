// shape: record with a private constructor and a throwing factory
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Harbour.Containers;

public sealed record ContainerNumber
{
    private static readonly Regex Form = new(@"\A[A-Z]{3}U[0-9]{7}\z");

    private ContainerNumber(string text) => Text = text;

    public string Text { get; }

    public static ContainerNumber From(string? text)
    {
        if (text is null || !Form.IsMatch(text))
            throw new FormatException("Not a container number.");
        return new ContainerNumber(text);
    }

    public override string ToString() => Text;
}

public sealed record CraneOrder(string? Container, string? Remark);

public interface ICrane
{
    [Effect]
    Task LiftAsync(string container);
}

public sealed class CraneDispatcher(HttpClient terminal, ICrane crane)
{
    public async Task DispatchAsync()
    {
        IReadOnlyList<CraneOrder>? orders = await terminal.GetFromJsonAsync<List<CraneOrder>>("crane/orders");
        foreach (ContainerNumber number in orders?.Select(order => ContainerNumber.From(order.Container)) ?? [])
            await crane.LiftAsync(number.Text);
    }
}
