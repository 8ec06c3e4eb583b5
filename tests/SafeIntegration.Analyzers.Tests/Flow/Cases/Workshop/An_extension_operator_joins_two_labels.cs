// shape: operator of an extension block of C# 14
using SafeIntegration;

namespace Labels;

public sealed record Label(string Text);

public static class LabelOperators
{
    extension(Label)
    {
        public static Label operator +(Label left, Label right) => new(left.Text + " " + right.Text);
    }
}

public interface ILabelPrinter
{
    [Effect]
    void Print(Label label);
}

public sealed class LabelJob(HttpClient shop, ILabelPrinter printer)
{
    public async Task RunAsync()
    {
        Label received = new(await shop.GetStringAsync("label"));
        Label whole = new Label("To:") + received;
        printer.Print(whole); // expect: SI1001
    }
}
