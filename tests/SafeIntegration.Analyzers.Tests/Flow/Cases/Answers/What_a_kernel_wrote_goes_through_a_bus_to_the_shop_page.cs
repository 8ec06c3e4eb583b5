using Microsoft.SemanticKernel;
using SafeIntegration;

namespace Shop.Texts;

public interface ICommand;

public interface IHandler<in TCommand>
    where TCommand : ICommand
{
    Task HandleAsync(TCommand command, CancellationToken cancellationToken);
}

public sealed record DescribeProduct(int Product, string Text) : ICommand;

public sealed class DescribeProductHandler(ICatalogue catalogue) : IHandler<DescribeProduct>
{
    public Task HandleAsync(DescribeProduct command, CancellationToken cancellationToken) =>
        catalogue.SetTextAsync(command.Product, command.Text, cancellationToken);
}

public interface ICatalogue
{
    Task<IReadOnlyDictionary<int, string>> WithoutTextAsync(CancellationToken cancellationToken);

    [Effect]
    Task SetTextAsync(int product, string text, CancellationToken cancellationToken);
}

public sealed class ProductTexts(Kernel kernel, ICatalogue catalogue, IHandler<DescribeProduct> describe)
{
    private const string Template = "Describe the product {{$name}} in forty words.";

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        foreach (var (product, name) in await catalogue.WithoutTextAsync(cancellationToken))
        {
            FunctionResult result = await kernel.InvokePromptAsync(Template, new KernelArguments { ["name"] = name }, cancellationToken: cancellationToken);
            if (result.GetValue<string>() is { Length: > 0 } text)
                await describe.HandleAsync(new DescribeProduct(product, text), cancellationToken); // expect: SI2001
        }
    }
}
