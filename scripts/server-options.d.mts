export declare const SERVER_OPTIONS: string[];
