using System.Diagnostics;
using CollabCase.Data;
using CollabCase.Data.Writing;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Mvc;

/// <summary>Logs each request by its use case and its time. Never its contents: they hold what people typed.</summary>
public sealed class LoggingBehaviour<TRequest, TResult>(ILogger<LoggingBehaviour<TRequest, TResult>> log, RequestOrigin origin)
    : IPipelineBehavior<TRequest, TResult> where TRequest : notnull, IRequest<TResult>
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (!log.IsEnabled(LogLevel.Debug)) return await next();
        var started = Stopwatch.GetTimestamp();
        var result = await next();
        log.LogDebug("{UseCase} {Kind} for person {PersonId} took {Milliseconds:0.0} ms", UseCase.NameOf<TRequest>(), typeof(TRequest).Name,
            origin.Viewer.PersonId, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }
}

/// <summary>Owns the transaction of every command; queries pass through.</summary>
public sealed class TransactionBehaviour<TRequest, TResult>(WriteTransaction transaction, RequestOrigin origin, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResult> where TRequest : notnull, IRequest<TResult>
{
    public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (request is not ICommand<TResult> command) return next();
        if (origin.FormExpired) throw new InvalidOperationException("A command was sent although the form's token did not fit.");
        var scope = new WriteScope(origin.Viewer, WriteScope.Now(clock), UseCase.NameOf<TRequest>(), origin.Screen) { SeenVersion = origin.SeenVersion };
        return transaction.RunAsync(scope, command.Locks(), origin.Form?.KeyOf(command), () => next(), cancellationToken);
    }
}

/// <summary>One name everywhere: the class that nests a request.</summary>
public static class UseCase
{
    public static string NameOf<TRequest>() => NameOf(typeof(TRequest));

    public static string NameOf(Type nested) => (nested.DeclaringType ?? nested).Name;
}

public static class PipelineRegistration
{
    /// <summary>MediatR with every handler and validator of this program, and the two behaviours around them.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<RequestOrigin>();
        services.AddScoped(provider => provider.GetRequiredService<RequestOrigin>().Viewer);
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TransactionBehaviour<,>));
        foreach (var type in typeof(PipelineRegistration).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsClass: true }))
        {
            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType))
                if (contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)) services.AddTransient(contract, type);
        }
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(PipelineRegistration).Assembly, includeInternalTypes: true))
            services.AddSingleton(found.InterfaceType, found.ValidatorType);
        return services;
    }
}
